import petrovich from 'petrovich'

export type CasedName = { surname: string; gender: 'male' | 'female'; name: string }

/** «Громов А. С.» as a sentence needs it: «за Громова А. С.», «параллельно с Лапиной Е. В.»; initials stay as they are. */
export function nameInCase({ surname, gender, name }: CasedName, to: 'accusative' | 'instrumental'): string {
  if (!surname || !name.startsWith(surname)) return name
  return `${petrovich({ gender, last: surname }, to).last}${name.slice(surname.length)}`
}
