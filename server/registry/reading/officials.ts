/** An official's letterhead names the post: whose office it is follows from its first word. */
const OFFICES: [RegExp, string][] = [
  [/(?<!\p{L})министр(?!\p{L})/giu, 'министерство'],
  [/(?<!\p{L})глава(?!\p{L})(?:\s+администрации)?/giu, 'администрация'],
  [/(?<!\p{L})прокурор(?!\p{L})/giu, 'прокуратура'],
  [/(?<!\p{L})губернатор(?!\p{L})/giu, 'правительство'],
  [/(?<!\p{L})(?:директор|руководитель)\s+департамента(?!\p{L})/giu, 'департамент'],
  [/(?<!\p{L})(?:начальник|руководитель)\s+управления(?!\p{L})/giu, 'управление'],
  [/(?<!\p{L})председатель\s+комитета(?!\p{L})/giu, 'комитет'],
  [/(?<!\p{L})председатель\s+думы(?!\p{L})/giu, 'дума'],
  [/(?<!\p{L})(?:начальник|руководитель)\s+(\p{L}+)ой\s+(\p{L}+)ой\s+инспекции(?!\p{L})/giu, '$1ая $2ая инспекция'],
]

/** A letterhead with offices in place of their heads, «Прокурор области» is «прокуратура области»; null where no head is named. */
export function officesIn(letterhead: string): string | null {
  const inOneLine = letterhead.replace(/\s+/gu, ' ')
  const named = OFFICES.reduce((text, [head, office]) => text.replace(head, office), inOneLine)
  return named === inOneLine ? null : named
}
