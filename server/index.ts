import { LOCKS, underLock } from '@/db/advisory-lock'
import { getSql, useConnection } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { seedDemo } from '@/db/seed'
import { seedEssentials } from '@/db/seed/essentials'
import { seedFirstAdministrator } from '@/db/seed/first-administrator'
import { resumeRecognition } from './files'
import { env, setEnv } from './kernel/env'
import { log } from './kernel/log'
import { prepareAuthEnvironment } from './kernel/secrets'
import { ensureIndex } from './search'
import { onShutdown, type Stop } from './shutdown'
import { startWeb } from './web'
import { startWorker } from './worker'

/** Starts the whole product in this process: database, migrations, workers, web with sockets and rooms; in that order. */
async function start(): Promise<{ port: number; stop: () => Promise<void> }> {
  const stops: Stop[] = []
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step().catch((err: unknown) => log().error({ err }, 'stopping'))
  }
  try {
    prepareAuthEnvironment()
    await startDatabase(stops)
    const { ROLE } = env()
    if (ROLE !== 'web') await startWork(stops)
    const port = ROLE === 'worker' ? 0 : await startWeb(stops)
    return { port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startDatabase(stops: Stop[]): Promise<void> {
  const { DATABASE_URL, DATA_DIR, DEMO = !DATABASE_URL } = env()
  if (!DATABASE_URL) {
    const server = await startEmbedded({ dataDir: DATA_DIR })
    stops.push(server.stop)
    setEnv({ DATABASE_URL: server.url })
    log().info({ mode: server.mode }, 'embedded PostgreSQL')
  }
  if (!(await migrateDatabase(databaseUrl())))
    log().warn('the database was brought to a newer release than this one; update the product')
  stops.push(async () => {
    await getSql().end({ timeout: 5 })
    useConnection(null)
  })
  await seedEssentials()
  await underLock(databaseUrl(), LOCKS.seed, DEMO ? seedDemo : seedFirstAdministrator)
}

const databaseUrl = (): string => env().DATABASE_URL as string

async function startWork(stops: Stop[]): Promise<void> {
  const worker = await startWorker(databaseUrl())
  stops.push(worker.stop)
  await ensureIndex()
  await resumeRecognition()
}

onShutdown(start())
