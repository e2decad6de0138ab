const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Cases whose index or heading has every word typed, whatever its case; ё is е. */
export function casesNamed<Case extends { index: string; heading: string }>(cases: Case[], typed: string): Case[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return cases.filter((one) => words.every((word) => plain(`${one.index} ${one.heading}`).includes(word)))
}
