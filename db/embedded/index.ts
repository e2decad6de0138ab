import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { runAs, unprivilegedAccount } from './account'
import { findBinaries } from './binaries'
import { ensureCluster, preparePlace } from './cluster'
import { freePort, launch } from './launch'
import { findRunning, isAlive, lockedPid, type Running } from './lock'
import { ownServer } from './owner'

export type EmbeddedServer = {
  /** Address of the product's database on this server. */
  url: string
  mode: 'started' | 'adopted'
  stop: () => Promise<void>
}

type Options = { dataDir: string; settings?: Record<string, string> }

const LIMIT_MS = 30_000

/** Starts the embedded PostgreSQL of a data directory, or takes over the one a killed process left running. */
export async function startEmbedded({ dataDir, settings = {} }: Options): Promise<EmbeddedServer> {
  const account = unprivilegedAccount()
  const binaries = await findBinaries()
  const place = preparePlace(path.resolve(dataDir))
  const run = runAs(account, [path.dirname(binaries.postgres), place.dataDir])
  ensureCluster({ binaries, place, account, run })

  const urlFor = (port: number, database: string) => `postgres://vizir:${place.password}@127.0.0.1:${port}/${database}`
  const found = await takeOver(place.directory, (port) => urlFor(port, 'postgres'))
  const port = found?.port ?? (await freePort())
  if (!found) {
    const child = launch({ binaries, place, run, port, settings })
    if (!(await answers(urlFor(port, 'postgres'), () => child.exitCode !== null)))
      throw new Error(`PostgreSQL stopped while starting; its log: ${path.join(place.dataDir, 'postgres.log')}`)
  }
  const release = await ownServer(urlFor(port, 'postgres'), place.dataDir)
  await createDatabase(urlFor(port, 'postgres'))
  const pid = found?.pid ?? lockedPid(place.directory)
  const stop = async () => {
    await release()
    await stopServer(pid)
  }
  return { url: urlFor(port, 'vizir'), mode: found ? 'adopted' : 'started', stop }
}

/** The server a killed process left, if it stays: one that is being stopped by its watchdog is waited for instead. */
async function takeOver(directory: string, urlOf: (port: number) => string): Promise<Running | null> {
  const running = findRunning(directory)
  if (!running) return null
  if (await answers(urlOf(running.port), () => !isAlive(running.pid))) return running
  return takeOver(directory, urlOf)
}

/** Waits until the server takes connections; false when it is gone before. */
async function answers(url: string, isGone: () => boolean): Promise<boolean> {
  const until = Date.now() + LIMIT_MS
  for (;;) {
    if (isGone()) return false
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await sql`select 1`
      return true
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(50)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [known] = await sql`select 1 from pg_database where datname = 'vizir'`
    if (!known) await sql.unsafe('create database vizir')
  } finally {
    await sql.end()
  }
}

async function stopServer(pid: number): Promise<void> {
  if (!pid || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  const until = Date.now() + LIMIT_MS
  while (isAlive(pid) && Date.now() < until) await pause(25)
}
