import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { count } from 'drizzle-orm'
import { hashPassword } from '@/server/directory/sign-in'
import { env } from '@/server/kernel/env'
import { newId } from '@/server/kernel/ids'
import { getDb } from '../client'
import { accounts, people, personRoles, units } from '../schema'

const LOGIN = 'admin'

/**
 * An empty office gets its first account, `admin`, with a random password that is in a file for the administrator's
 * eyes only: no password is ever the same in two offices (OWASP ASVS 6.3).
 */
export async function seedFirstAdministrator(): Promise<void> {
  const [known] = await getDb().select({ n: count() }).from(accounts)
  if (known?.n) return
  const password = randomBytes(15).toString('base64url')
  const file = path.join(env().DATA_DIR, 'admin.password')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  await createAdministrator(await hashPassword(password))
  process.stdout.write(`\nFirst account: ${LOGIN}; its password is in ${file}. Change it after signing in.\n\n`)
}

async function createAdministrator(passwordHash: string): Promise<void> {
  const [personId, unitId] = [newId(), newId()]
  await getDb().transaction(async (tx) => {
    await tx.insert(units).values({ id: unitId, name: 'Организация' })
    await tx.insert(people).values({
      id: personId,
      unitId,
      surname: 'Администратор',
      firstName: 'Администратор',
      gender: 'male',
      dativeName: 'Администратору',
      position: 'Администратор',
      dativePosition: 'Администратору',
    })
    await tx.insert(accounts).values({ personId, login: LOGIN, passwordHash })
    await tx.insert(personRoles).values({ personId, role: 'administrator' })
  })
}
