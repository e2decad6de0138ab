import { eq } from 'drizzle-orm'
import { dispatchRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { toBase64 } from '@/lib/signing/encoding'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { sheetOf, XLSX } from '../../kernel/sheet'
import { renderForm } from '../../typesetting'
import { mayDispatch } from '../policy'
import { viewRegisters } from './list-registers'
import { REGISTER_HEAD, registerLines, registerParts } from './register-form'

/** A register of sending as a printed form or a table for a spreadsheet. Throws `registry.no_register`. */
export const printDispatchRegister = defineQuery(registryContract.dispatchRegisterFile, {
  name: 'registry.dispatchRegisterFile',
  async run({ db, actor, now }, { registerId, as }) {
    if (mayDispatch(actor) !== true) throw new DomainError('forbidden', 'registry.not_a_registrar')
    const rows = await db.select().from(dispatchRegisters).where(eq(dispatchRegisters.id, registerId))
    const [register] = await viewRegisters(db, actor, rows)
    if (!register) throw new DomainError('not_found', 'registry.no_register')
    const title = `Реестр № ${register.number} отправляемых документов`
    const name = `Реестр ${register.number} от ${register.sentOn}.${as}`
    if (as === 'xlsx') {
      const table = { head: REGISTER_HEAD, widths: [10, 18, 50, 60, 18], rows: registerLines(register) }
      return { name, mime: XLSX, base64: await sheetOf({ name: 'Реестр', ...table }) }
    }
    const { pdf } = await renderForm({ title, parts: registerParts(register), landscape: true, now })
    return { name, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
