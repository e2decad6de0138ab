import { createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env, setEnv } from './env'

/** The office's root secret: from the environment, else made on first start and kept in the data directory (0600). */
export function rootSecret(): string {
  const { VIZIR_SECRET, DATA_DIR } = env()
  if (VIZIR_SECRET) return VIZIR_SECRET
  const file = path.join(DATA_DIR, 'secret')
  fs.mkdirSync(DATA_DIR, { recursive: true })
  try {
    fs.writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** A secret for one purpose; learning one tells nothing of the others. */
export function secretFor(purpose: string): string {
  return createHmac('sha256', rootSecret()).update(purpose).digest('base64url')
}

/**
 * Gives next-auth its signing secret before any of it is loaded, and the address people use: the one the office names,
 * whose https makes the cookies secure, else the one each request came to.
 */
export function prepareAuthEnvironment(): void {
  const { PUBLIC_URL } = env()
  const address: Record<string, string> = PUBLIC_URL ? { NEXTAUTH_URL: PUBLIC_URL } : { AUTH_TRUST_HOST: 'true' }
  setEnv({ NEXTAUTH_SECRET: secretFor('session-cookie'), ...address })
}
