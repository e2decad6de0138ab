import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { LOCKS } from '../advisory-lock'

/** Held by the process that may stop this server. */
const OWNER_LOCK = LOCKS.embedded
/** A process killed a moment ago may still be losing its connections. */
const PATIENCE_MS = 3_000

/**
 * Makes this process the only product on the server: a second one would be stopped under its people when the first
 * stops the database. The lock is a connection, so it goes with the process, however that ends.
 */
export async function ownServer(url: string, dataDir: string): Promise<() => Promise<void>> {
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} })
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const [row] = await sql<{ mine: boolean }[]>`select pg_try_advisory_lock(${OWNER_LOCK}) as mine`
    if (row?.mine) return () => sql.end({ timeout: 1 })
    if (Date.now() > until) {
      await sql.end({ timeout: 1 })
      throw new Error(`Another Vizir runs on ${dataDir}: stop it first, or set DATA_DIR to another directory`)
    }
    await pause(100)
  }
}
