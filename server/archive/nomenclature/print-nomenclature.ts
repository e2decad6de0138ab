import { eq } from 'drizzle-orm'
import { units } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { toBase64 } from '@/lib/signing/encoding'
import { personRefs } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { XLSX } from '../../kernel/sheet'
import { renderForm } from '../../typesetting'
import { yearOf } from '../rules'
import { casesOf } from './cases-of'
import { placeOf } from './get-nomenclature'
import { nomenclatureParts, nomenclatureSheet } from './nomenclature-form'

/**
 * The nomenclature of a unit as a printed form or a table for a spreadsheet. Throws `archive.another_unit`,
 * `documents.unknown_unit`.
 */
export const printNomenclature = defineQuery(archiveContract.nomenclatureFile, {
  name: 'archive.nomenclatureFile',
  async run({ db, actor, now, today }, { as, ...asked }) {
    const { year, unitId } = await placeOf(db, actor, { ...asked, today })
    const [unit] = unitId ? await db.select().from(units).where(eq(units.id, unitId)) : []
    if (!unit) throw new DomainError('invalid', 'documents.unknown_unit')
    const cases = await casesOf(db, { year, unitId: unit.id })
    const isOver = year < yearOf(today)
    const name = `Номенклатура дел ${unit.name} ${year}.${as}`
    if (as === 'xlsx') return { name, mime: XLSX, base64: await nomenclatureSheet({ cases, isOver }) }
    const head = (await personRefs(db, [unit.headId])).get(unit.headId ?? '')?.name ?? null
    const parts = nomenclatureParts({ cases, year, unit: unit.name, head, isOver })
    const { pdf } = await renderForm({ title: `Номенклатура дел на ${year} год`, parts, landscape: true, now })
    return { name, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
