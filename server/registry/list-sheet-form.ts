import type { Mailing } from '@/lib/contracts/requisites'
import type { FormPart } from '../typesetting'

export type SheetData = {
  heading: string
  title: string
  /** «№ 02-15/7 от 12.05.2026», or the number of the draft. */
  number: string
  executor: string
  members: Mailing['members']
  /** Who has signed these recipients and when; null leaves the place for a signature on paper. */
  signed: string | null
}

/**
 * The mailing list of a letter as it is filed with its second copy: surname and initials, post, address (R-06.14), and the
 * signature of the unit's head (R-33.09).
 */
export const listSheetParts = ({ heading, title, number, executor, members, signed }: SheetData): FormPart[] => [
  { type: 'title', text: 'СПИСОК РАССЫЛКИ' },
  {
    type: 'facts',
    rows: [
      ['Документ', [title, number].filter(Boolean).join(', ')],
      ['Адресат', heading],
      ['Получателей', String(members.length)],
    ],
  },
  {
    type: 'table',
    head: ['№', 'Фамилия, инициалы', 'Должность, орган', 'Адрес'],
    widths: [7, 23, 40, 30],
    rows: members.map(({ name, position, address }, at) => [String(at + 1), name, position, address]),
  },
  { type: 'paragraph', text: `Составил: ${executor}` },
  { type: 'paragraph', text: `Начальник подразделения: ${signed ? `подписано, ${signed}` : '________________'}` },
]
