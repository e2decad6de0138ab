import pino from 'pino'
import { env } from './env'

const shared = globalThis as typeof globalThis & { vizirLog?: pino.Logger }

/** The process log: one JSON line per fact; passwords, cookies and tokens never reach it. */
export function log(): pino.Logger {
  shared.vizirLog ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    redact: ['password', 'token', 'cookie', 'passphrase', '*.password', '*.token', '*.cookie'],
  })
  return shared.vizirLog
}
