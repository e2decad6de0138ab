import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { connect, type Db, useConnection } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { seedEssentials } from '@/db/seed/essentials'
import { setEnv } from '@/server/kernel/env'
import { prepareAuthEnvironment } from '@/server/kernel/secrets'

/** A fresh embedded PostgreSQL as the product runs it, every commit on disk; children find it in the environment. */
export async function startDatabase(): Promise<{ db: Db; url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'vizir-bench-'))
  chmodSync(dataDir, 0o755)
  const server = await startEmbedded({ dataDir })
  setEnv({ DATABASE_URL: server.url, DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  prepareAuthEnvironment()
  await migrateDatabase(server.url)
  const connection = connect(server.url, 10)
  useConnection(connection)
  await seedEssentials()
  const stop = async () => {
    await connection.sql.end({ timeout: 2 })
    useConnection(null)
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { db: connection.db, url: server.url, stop }
}
