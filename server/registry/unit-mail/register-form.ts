import type { UnitMailLine, UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import { cameElectronically } from '@/lib/registry/delivery-ways'
import { formatDate } from '@/lib/text/dates'
import { officeDate } from '../../kernel/clock'
import type { SheetValue } from '../../kernel/sheet'
import type { FormPart } from '../../typesetting'

/** Columns of a unit's register (R-29.11, annex A, form 32). */
export const UNIT_MAIL_HEAD = ['№', 'От кого', 'Номер', 'Дата', 'О чём', 'Кому', 'Листов', 'Примечание']

/** The mark of on a line whose bulky attachment does not lie with the paper. */
export const ELECTRONIC_MARK = 'приложение передано в электронном виде'

function remark({ way, attachments, files, note, returned }: UnitMailLine): string {
  const bulky = files.filter(({ role }) => role === 'attachment').map(({ name }) => name)
  return [
    attachments && `приложение: ${attachments}`,
    bulky.length ? `${ELECTRONIC_MARK}: ${bulky.join(', ')}` : '',
    cameElectronically(way) ? 'поступило в электронном виде' : '',
    note,
    returned === null ? '' : `не принято: ${returned}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** Lines of a register; a day is told as a day, so that a spreadsheet counts with it. */
export const unitMailRows = ({ lines }: UnitMailRegister): SheetValue[][] =>
  lines.map((line) => {
    const { position, sender, theirNumber, theirDate, title, addressee, sheets } = line
    const date = theirDate ? { day: theirDate } : null
    return [position, sender, theirNumber || 'б/н', date, title, addressee, sheets, remark(line)]
  })

const said = (value: SheetValue): string =>
  value !== null && typeof value === 'object' ? formatDate(value.day) : String(value ?? '')

const dayOf = (moment: string | null): string => (moment ? formatDate(officeDate(new Date(moment))) : '')

/** A unit's register as it is printed, with the places for the head's signature and the clerk's. */
export function unitMailParts(register: UnitMailRegister): FormPart[] {
  const { unit, signer, signedBy, signedAt, onPaper, acceptedBy, acceptedAt, preparedBy, createdAt, lines } = register
  const sheets = lines.reduce((sum, line) => sum + (line.sheets ?? 0), 0)
  const head = signer?.name ?? ''
  const here = signedBy === head ? 'подписано в системе' : `подписано в системе, ${signedBy}`
  const signed = !signedAt || onPaper ? '' : here
  return [
    {
      type: 'facts',
      rows: [
        ['Дата', dayOf(signedAt ?? createdAt)],
        ['Подразделение', unit],
        ['Документов', String(lines.length)],
        ['Листов', String(sheets)],
        ['Составил(а)', preparedBy],
      ],
    },
    {
      type: 'table',
      head: UNIT_MAIL_HEAD,
      widths: [5, 17, 9, 9, 20, 12, 7, 21],
      rows: unitMailRows(register).map((row) => row.map(said)),
    },
    {
      type: 'table',
      head: ['', 'Подпись', 'Фамилия, инициалы', 'Дата'],
      widths: [28, 26, 28, 18],
      rows: [
        ['Руководитель подразделения', signed, head, dayOf(signedAt)],
        ['Принял(а)', acceptedAt ? 'принято в системе' : '', acceptedBy ?? '', dayOf(acceptedAt)],
      ],
    },
  ]
}
