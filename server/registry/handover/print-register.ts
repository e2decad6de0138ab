import { eq } from 'drizzle-orm'
import { originalRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { toBase64 } from '@/lib/signing/encoding'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { sheetOf, XLSX } from '../../kernel/sheet'
import { renderForm } from '../../typesetting'
import { concernsThem } from './lock-register'
import { HANDOVER_HEAD, handoverParts, handoverRows } from './register-form'
import { viewRegisters } from './view-registers'

/**
 * «Реестр подлинников обращений» as a printed form or a table for a spreadsheet, for the registry and its receiver.
 * Throws `registry.no_register`.
 */
export const printOriginalRegister = defineQuery(registryContract.originalRegisterFile, {
  name: 'registry.originalRegisterFile',
  async run({ db, actor, now }, { registerId, as }) {
    const rows = await db.select().from(originalRegisters).where(eq(originalRegisters.id, registerId))
    const allowed = rows.filter((row) => concernsThem(actor, row))
    const [register] = await viewRegisters(db, actor, allowed)
    if (!register) throw new DomainError('not_found', 'registry.no_register')
    const name = `Реестр подлинников ${register.number} от ${register.handedOn}.${as}`
    if (as === 'xlsx') {
      const table = { head: HANDOVER_HEAD, widths: [8, 20, 12, 44, 9, 44], rows: handoverRows(register) }
      return { name, mime: XLSX, base64: await sheetOf({ name: 'Реестр подлинников', ...table }) }
    }
    const title = `Реестр № ${register.number} подлинников обращений`
    const { pdf } = await renderForm({ title, parts: handoverParts(register), now })
    return { name, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
