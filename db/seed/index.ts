import { count } from 'drizzle-orm'
import { log } from '@/server/kernel/log'
import { getDb } from '../client'
import { documents, units } from '../schema'
import { seedAbroad } from './demo-abroad'
import { seedCases } from './demo-cases'
import { seedDocuments } from './demo-documents'
import { seedDuties } from './demo-duties'
import { seedOffice } from './demo-office'
import { seedPlaces } from './demo-places'
import { seedReceipts } from './demo-receipts'
import { seedReceived } from './demo-received'
import { seedUnitMail } from './demo-unit-mail'

export const DEMO_PASSWORD = 'vizir-demo-2026'
export const DEMO_PASSPHRASE = 'подпись министра 2026'

/** Logins shown at first start: who a newcomer should look through. */
const SHOWN = [
  ['kartashov', 'министр'],
  ['zimina', 'делопроизводитель'],
  ['vetrov', 'исполнитель'],
  ['osipova', 'соисполнитель'],
  ['sokolova', 'рецензент'],
  ['krylova', 'рецензент'],
  ['orlova', 'контролёр'],
  ['sedova', 'отдел обращений'],
  ['admin', 'администратор'],
]

/** Fills an empty database with the invented office, by the same acts people do; an office that exists is left alone. */
export async function seedDemo(): Promise<void> {
  const [known] = await getDb().select({ n: count() }).from(units)
  if (!known?.n) await seedOffice(DEMO_PASSWORD)
  const [written] = await getDb().select({ n: count() }).from(documents)
  if (!written?.n) {
    const started = Date.now()
    await seedDuties()
    await seedPlaces()
    const made = (await seedDocuments(DEMO_PASSPHRASE)) + (await seedReceived())
    await seedCases()
    const abroad = await seedAbroad(DEMO_PASSPHRASE)
    await seedReceipts()
    await seedUnitMail()
    log().info({ documents: made + abroad, ms: Date.now() - started }, 'demo office')
  }
  const lines = SHOWN.map(([login, role]) => `  ${login?.padEnd(10)} ${role}`)
  process.stdout.write(
    `\nДемонстрационная организация. Пароль у всех: ${DEMO_PASSWORD}\n${lines.join('\n')}\n  парольная фраза ключа министра: ${DEMO_PASSPHRASE}\n\n`,
  )
}
