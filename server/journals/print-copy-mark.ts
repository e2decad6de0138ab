import { journalsContract } from '@/lib/contracts/journals'
import { wasHandedIn } from '@/lib/registry/delivery-ways'
import { formatDate } from '@/lib/text/dates'
import { officeName } from '../directory'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { drawCopyMark } from './draw-copy-mark'
import { issuedFor, tapeOf } from './issued-for'

/**
 * The mark for the copy of whoever brought a paper to the office: that and when it was taken, its number, and the phone to ask at,
 * as the settings have it. Of what came otherwise there is none: `journals.no_copy_mark`.
 */
export const printCopyMark = defineQuery(journalsContract.copyMarkFile, {
  name: 'journals.copyMarkFile',
  async run({ db, actor }, { documentId }) {
    const { number, date, way } = await issuedFor(db, actor, documentId)
    if (!wasHandedIn(way)) throw new DomainError('invalid', 'journals.no_copy_mark')
    const phone = env().OFFICE_PHONE
    const office = (await officeName(db))?.shortName ?? ''
    const lines = [
      `Принято ${formatDate(date)}`,
      `Вх. № ${number}`,
      office,
      phone ? `Справки по телефону ${phone}` : '',
    ]
    return tapeOf(`Отметка о приёме ${number}`, await drawCopyMark(lines.filter(Boolean)))
  },
})
