import type { HandoverRegister } from '@/lib/contracts/registry-handover'
import { formatDate } from '@/lib/text/dates'
import { officeDate } from '../../kernel/clock'
import type { SheetValue } from '../../kernel/sheet'
import type { FormPart } from '../../typesetting'

/** Columns of a register of originals (R-29.09, annex A, form 31). */
export const HANDOVER_HEAD = ['№', 'Рег. №', 'Дата', 'Автор', 'Листов', 'Примечание']

const remark = ({ note, missing }: HandoverRegister['lines'][number]): string =>
  [note, missing === null ? '' : `не принято: ${missing}`].filter(Boolean).join('; ')

/** Lines of a register; a day is told as a day, so that a spreadsheet counts with it. */
export const handoverRows = ({ lines }: HandoverRegister): SheetValue[][] =>
  lines.map((line) => {
    const { position, number, regDate, author, sheets } = line
    return [position, number, { day: regDate }, author, sheets, remark(line)]
  })

const said = (value: SheetValue): string =>
  value !== null && typeof value === 'object' ? formatDate(value.day) : String(value ?? '')

/** A register of originals as it is printed, with the places for both signatures. */
export function handoverParts(register: HandoverRegister): FormPart[] {
  const { handedOn, handedBy, receiver, department, receivedAt, lines, hidden, withdrawn } = register
  const sheets = lines.reduce((sum, line) => sum + (line.sheets ?? 0), 0)
  const received = receivedAt ? formatDate(officeDate(new Date(receivedAt))) : ''
  return [
    {
      type: 'facts',
      rows: [
        ['Дата', formatDate(handedOn)],
        ['Кому', [department, receiver.name].filter(Boolean).join(', ')],
        ['Подлинников', String(lines.length + hidden)],
        ['Листов', String(sheets)],
        ...(withdrawn === null ? [] : [['Реестр аннулирован', withdrawn] as [string, string]]),
        ...(hidden ? [['Не показано закрытых', String(hidden)] as [string, string]] : []),
      ],
    },
    {
      type: 'table',
      head: HANDOVER_HEAD,
      widths: [7, 17, 12, 32, 9, 23],
      rows: handoverRows(register).map((row) => row.map(said)),
    },
    {
      type: 'table',
      head: ['', 'Подпись', 'Фамилия, инициалы', 'Дата'],
      widths: [14, 30, 36, 20],
      rows: [
        ['Передал', '', handedBy, formatDate(handedOn)],
        ['Принял', signature(register), receiver.name, received],
      ],
    },
  ]
}

/** What was signed in the product needs no pen; who pressed for the receiver is named. */
function signature({ receivedAt, onPaper, receivedBy, receiver }: HandoverRegister): string {
  if (!receivedAt || onPaper) return ''
  return receivedBy === receiver.name ? 'принято в системе' : `принято в системе, ${receivedBy}`
}
