import type { BatchView } from '@/lib/contracts/registry-receipts'
import type { BatchWay, Receipt } from '@/lib/registry/delivery-ways'
import { formatDate } from '@/lib/text/dates'
import { officeDate, officeTime } from '../../kernel/clock'
import type { SheetValue } from '../../kernel/sheet'
import type { FormPart } from '../../typesetting'

/** How mail was brought, as the journal of receipts says it. */
export const BROUGHT_WORDS: Record<BatchWay, string> = {
  post: 'Почта',
  courier_service: 'Фельдъегерская связь',
  special: 'Спецсвязь',
  messenger: 'Нарочный',
  courier: 'Курьер',
  in_person: 'Вручено лично',
  telegram: 'Телеграммы',
  unit: 'Из подразделения',
}

const RECEIPT_WORDS: Record<Receipt, string> = {
  book_signed: 'подпись в разносной книге',
  copy_stamped: 'штамп на втором экземпляре',
}

/** Columns of the journal of receipts. */
export const RECEIPTS_HEAD = ['№', 'Дата', 'Время', 'Вид доставки', 'От кого', 'Количество', 'Отметка', 'Принял(а)']

/** Which signature was given, what did not match, why a record was struck out. */
function remark(batch: BatchView): string {
  const { receipt, way, signedAt, discrepancies, withdrawn, note } = batch
  if (withdrawn !== null) return `запись аннулирована: ${withdrawn}`
  const inventory = way === 'courier_service' ? (signedAt ? 'опись сверена и подписана' : 'опись не подписана') : ''
  const wrong = discrepancies ? `расхождения: ${discrepancies}` : ''
  return [receipt ? RECEIPT_WORDS[receipt] : inventory, wrong, note].filter(Boolean).join('; ')
}

/** Rows of the journal; a day is told as a day, so that a spreadsheet counts with it. */
export const receiptRows = (batches: readonly BatchView[]): SheetValue[][] =>
  batches.map((batch) => {
    const at = new Date(batch.acceptedAt)
    return [
      ...[Number(batch.number), { day: officeDate(at) }, officeTime(at), BROUGHT_WORDS[batch.way]],
      ...[[batch.source, batch.broughtBy].filter(Boolean).join(', '), batch.items, remark(batch), batch.acceptedBy],
    ]
  })

const said = (value: SheetValue): string =>
  value !== null && typeof value === 'object' ? formatDate(value.day) : String(value ?? '')

/** The journal as it is printed. */
export const receiptParts = (
  batches: readonly BatchView[],
  { from, until }: { from: string; until: string },
): FormPart[] => {
  const counted = batches.filter(({ withdrawn }) => withdrawn === null)
  return [
    {
      type: 'facts',
      rows: [
        ['Период', from === until ? formatDate(from) : `${formatDate(from)} – ${formatDate(until)}`],
        ['Приёмов', String(counted.length)],
        ['Отправлений', String(counted.reduce((sum, { items }) => sum + items, 0))],
      ],
    },
    {
      type: 'table',
      head: RECEIPTS_HEAD,
      widths: [5, 10, 7, 14, 22, 9, 20, 13],
      rows: receiptRows(batches).map((row) => row.map(said)),
    },
  ]
}
