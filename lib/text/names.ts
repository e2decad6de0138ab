export type PersonName = { surname: string; firstName: string; patronymic?: string | null }

const initial = (name: string | null | undefined): string => (name ? `${name.trim().charAt(0)}.` : '')

/** «Соколова М. А.», the form of the interface. */
export const nameInList = ({ surname, firstName, patronymic }: PersonName): string =>
  [surname, initial(firstName), initial(patronymic)].filter(Boolean).join('\u00a0')

/** A name that no line may break: its surname never stands without its initials. */
export const inOneLine = (name: string): string => name.replaceAll(' ', '\u00a0')

/** «М.А. Соколова», the form of a signature. */
export const nameInSignature = ({ surname, firstName, patronymic }: PersonName): string =>
  `${initial(firstName)}${initial(patronymic)} ${surname}`

/** «Соколовой М.А.», the form of an addressee, from the surname in the dative. */
export const nameInAddress = ({ surname, firstName, patronymic }: PersonName): string =>
  `${surname} ${initial(firstName)}${initial(patronymic)}`
