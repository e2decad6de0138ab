/** Wordings that say nothing of what is in a case; ё is е, case and spaces do not matter. */
const VAGUE = [
  'разные материалы',
  'разные документы',
  'разная переписка',
  'разное',
  'общая переписка',
  'прочая переписка',
  'переписка по разным вопросам',
  'переписка по общим вопросам',
  'входящая корреспонденция',
  'исходящая корреспонденция',
  'прочие документы',
  'прочее',
  'иные документы',
  'материалы по разным вопросам',
  'документы по разным вопросам',
]

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ').trim()

/** The vague wording a heading is made of or begins with, as it is refused; null for a heading that says what it holds. */
export function vagueWordingIn(heading: string): string | null {
  const text = plain(heading)
  return VAGUE.find((words) => text === words || new RegExp(`^${words}[\\s,.;(]`).test(text)) ?? null
}
