import { journalsContract } from '@/lib/contracts/journals'
import { toBase64 } from '@/lib/signing/encoding'
import { formatDate } from '@/lib/text/dates'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { XLSX } from '../kernel/sheet'
import { type FormPart, renderForm } from '../typesetting'
import type { Journal } from './open-journal'
import { getJournal, registerOf } from './register'
import { fromWhom, registerSheet } from './register-sheet'
import { MOST_PRINTED, registerFits } from './rules'

const INCOMING = { head: ['Их № и дата', 'Содержание'], widths: [12, 9, 27, 15, 37] }
const OURS = { head: ['Содержание'], widths: [13, 9, 30, 48] }
const CLOSED = 'Доступ ограничен'

const senderOf = ({ subject }: Pick<Journal, 'subject'>): string =>
  subject === 'appeal' || subject === 'oral_appeal' ? 'Автор' : 'Корреспондент'

/**
 * The same register as a printed form or a table for a spreadsheet, in the order of numbers; what the reader may not see stays a
 * number and a date (V-20.27). Throws `journals.register_too_long`: it is whole or it is not.
 */
export const printRegister = defineQuery(journalsContract.registerFile, {
  name: 'journals.registerFile',
  async run({ db, actor, now, today }, { journalId, from, until, as }) {
    const journal = await getJournal(db, journalId)
    const { rows, total } = await registerOf(db, actor, { journalId, from, until, most: MOST_PRINTED[as] })
    if (!registerFits(total, as))
      throw new DomainError('too_large', 'journals.register_too_long', { total, limit: MOST_PRINTED[as] })
    const incoming = journal.flow === 'incoming'
    rows.reverse()
    if (as === 'xlsx') {
      const base64 = await registerSheet(rows, { incoming, closed: CLOSED, sender: senderOf(journal) })
      return { name: `Журнал ${journal.name} ${today}.xlsx`, mime: XLSX, base64 }
    }
    const lines = rows.map((row) => {
      const theirs = [row.theirNumber ?? '', row.theirDate ? `от ${formatDate(row.theirDate)}` : ''].join(' ').trim()
      const title = row.title ?? CLOSED
      const first = [row.number, formatDate(row.date), fromWhom(row)]
      return incoming ? [...first, theirs, title] : [...first, title]
    })
    const { head, widths } = incoming ? INCOMING : OURS
    const days = [from ? `с ${formatDate(from)}` : '', until ? `по ${formatDate(until)}` : ''].join(' ').trim()
    const parts: FormPart[] = [
      {
        type: 'facts',
        rows: [
          ['Период', days || 'весь'],
          ['Записей', String(lines.length)],
          ['Составлен', formatDate(today)],
        ],
      },
      { type: 'table', head: ['№', 'Дата', senderOf(journal), ...head], widths, rows: lines },
    ]
    const title = `Журнал регистрации: ${journal.name.toLowerCase()}`
    const { pdf } = await renderForm({ title, parts, landscape: true, now })
    return { name: `Журнал ${journal.name} ${today}.pdf`, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
