import { registryContract } from '@/lib/contracts/registry'
import { toBase64 } from '@/lib/signing/encoding'
import { defineQuery } from '../../kernel/query'
import { sheetOf, XLSX } from '../../kernel/sheet'
import { renderForm } from '../../typesetting'
import { findRegister } from './find-register'
import { UNIT_MAIL_HEAD, unitMailParts, unitMailRows } from './register-form'
import { viewRegisters } from './view-registers'

/**
 * «Реестр корреспонденции, поступившей в подразделение» as a printed form or a table for a spreadsheet, for the unit and the
 * registry; before its signature it is a draft without a number. Throws `registry.no_register`.
 */
export const printUnitRegister = defineQuery(registryContract.unitRegisterFile, {
  name: 'registry.unitRegisterFile',
  async run({ db, actor, now }, { registerId, as }) {
    const [register] = await viewRegisters(db, actor, [await findRegister(db, actor, registerId)])
    if (!register) throw new Error('A register that was found has no view')
    const { number } = register
    const called = number ? `Реестр № ${number}` : 'Проект реестра'
    const name = `${called} почты подразделения.${as}`
    if (as === 'xlsx') {
      const table = { head: UNIT_MAIL_HEAD, widths: [6, 36, 16, 12, 44, 20, 9, 44], rows: unitMailRows(register) }
      return { name, mime: XLSX, base64: await sheetOf({ name: 'Почта подразделения', ...table }) }
    }
    const title = `${called} корреспонденции, поступившей в подразделение`
    const { pdf } = await renderForm({ title, parts: unitMailParts(register), landscape: true, now })
    return { name, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
