const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)

/** The surname of a name written «Фамилия Имя Отчество» or «Фамилия И. О.», as names are compared. */
export const surnameOf = (name: string): string => parts(name)[0] ?? ''

const agree = (one: string | undefined, two: string | undefined): boolean =>
  !one || !two || one === two || (one.length === 1 && two.startsWith(one)) || (two.length === 1 && one.startsWith(two))

/**
 * Whether two names may be of one author: the same surname, and no name or patronymic that contradicts. Case and «ё» do not
 * matter, an initial stands for every name it begins, what was not written contradicts nothing (V-19.29).
 */
export function sameAuthor(one: string, two: string): boolean {
  const [surname, ...names] = parts(one)
  const [other, ...others] = parts(two)
  if (!surname || surname !== other) return false
  return Array.from({ length: Math.max(names.length, others.length) }, (_, at) => at).every((at) =>
    agree(names[at], others[at]),
  )
}
