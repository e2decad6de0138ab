import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { type EmbeddedServer, startEmbedded } from '@/db/embedded'
import { findBinaries, restoreLinks } from '@/db/embedded/binaries'
import { isAlive, lockedPid } from '@/db/embedded/lock'
import { makeTemporary } from '../support/temporary'
import { waitFor } from '../support/wait-for'

const root = process.getuid?.() === 0
const started: EmbeddedServer[] = []

/** A data directory that goes with the test, after everything started on it. */
function place(): string {
  const { directory, remove } = makeTemporary('embedded')
  onTestFinished(remove)
  return directory
}

async function start(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir })
  started.push(server)
  return server
}

async function query<T>(url: string, text: string): Promise<T | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const rows = await sql.unsafe(text).finally(() => sql.end())
  return rows[0] as T | undefined
}

type Holder = { process: ChildProcess; url: string; mode: string; gone: Promise<unknown> }

/** A process of its own that starts the database and holds it, to be killed. */
async function holder(dataDir: string, wrap: string[] = []): Promise<Holder> {
  const script = path.resolve('tests/support/embedded-process.ts')
  const [file = process.execPath, ...before] = [...wrap, process.execPath]
  const child = spawn(file, [...before, '--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  let complained = ''
  child.stdout.on('data', (part) => (said += String(part)))
  child.stderr.on('data', (part) => (complained += String(part)))
  await waitFor(() => said.includes('\n') || child.exitCode !== null, 'the holder to start', 60_000)
  if (!said) throw new Error(complained)
  return { process: child, gone, ...(JSON.parse(said) as { url: string; mode: string }) }
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
})

describe('the embedded PostgreSQL', () => {
  it('makes a cluster at the first start and finds its data at the second', async () => {
    const dataDir = place()
    const first = await start(dataDir)
    expect(first.mode).toBe('started')
    await query(first.url, 'create table kept (n int); insert into kept values (7)')
    await first.stop()
    expect(existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
    const second = await start(dataDir)
    expect(await query(second.url, 'select n from kept')).toEqual({ n: 7 })
  })

  it('sees Cyrillic letters: UTF-8, and trigrams of Russian words are alike', async () => {
    const { url } = await start(place())
    await query(url, 'create extension pg_trgm')
    const row = await query<{ alike: number; encoding: string; folded: string }>(
      url,
      "select similarity('письмо','письма') as alike, lower('ЁЖ') as folded, current_setting('server_encoding') as encoding",
    )
    expect(row?.alike).toBeGreaterThan(0.4)
    expect(row).toMatchObject({ encoding: 'UTF8', folded: 'ёж' })
  })

  it('listens on the loopback address only, and asks a password that nobody else can read', async () => {
    const dataDir = place()
    const { url } = await start(dataDir)
    expect(await query(url, 'show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' })
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password/)
    expect(readdirSync(dataDir)).not.toContain('postgres.initial')
  })

  it('is stopped by the watchdog when its process is killed, and starts again with everything committed', async () => {
    const dataDir = place()
    const held = await holder(dataDir)
    await query(held.url, 'create table kept (n int); insert into kept values (7)')
    const pid = lockedPid(path.join(dataDir, 'postgres'))
    held.process.kill('SIGKILL')
    await held.gone
    await waitFor(() => !isAlive(pid), 'the database to stop by itself')
    const next = await start(dataDir)
    expect(next.mode).toBe('started')
    expect(await query(next.url, 'select n from kept')).toEqual({ n: 7 })
  })

  it('is waited for when it is just being stopped, and started anew', async () => {
    const dataDir = place()
    const held = await holder(dataDir)
    await query(held.url, 'create table kept (n int); insert into kept values (7)')
    held.process.kill('SIGKILL')
    process.kill(lockedPid(path.join(dataDir, 'postgres')), 'SIGTERM')
    const next = await start(dataDir)
    expect(next.mode).toBe('started')
    expect(await query(next.url, 'select n from kept')).toEqual({ n: 7 })
  })

  it('is taken over when it outlived both its process and the watchdog', async () => {
    const dataDir = place()
    const held = await holder(dataDir)
    const pid = lockedPid(path.join(dataDir, 'postgres'))
    process.kill(Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]), 'SIGKILL')
    for (const watcher of catsOf(pid)) end(watcher)
    held.process.kill('SIGKILL')
    await held.gone
    expect(isAlive(pid)).toBe(true)
    const next = await start(dataDir)
    expect(next.mode).toBe('adopted')
    await next.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('does not take a foreign process for the server when a stale lock names its number', async () => {
    const dataDir = place()
    await (await start(dataDir)).stop()
    const lock = path.join(dataDir, 'postgres/postmaster.pid')
    writeFileSync(lock, `${process.pid}\n${dataDir}/postgres\n${Date.now()}\n5432\n\n127.0.0.1\n`)
    const next = await start(dataDir)
    expect(next.mode).toBe('started')
  })

  it('begins anew after a first start that was killed half-way', async () => {
    const dataDir = place()
    mkdirSync(path.join(dataDir, 'postgres.new/base'), { recursive: true })
    writeFileSync(path.join(dataDir, 'postgres.new/PG_VERSION'), '18\n')
    const { url } = await start(dataDir)
    expect(await query(url, 'select 1 as n')).toEqual({ n: 1 })
    expect(existsSync(path.join(dataDir, 'postgres.new'))).toBe(false)
  })

  it('refuses a second product on the same data, which would stop the database under the first', async () => {
    const dataDir = place()
    const held = await holder(dataDir)
    onTestFinished(async () => {
      held.process.kill('SIGKILL')
      await held.gone
    })
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/Another Vizir runs on/)
    expect(await query(held.url, 'select 1 as n')).toEqual({ n: 1 })
  })

  it('restores the links of its libraries, which an install without scripts leaves out', async () => {
    const { postgres: installed } = await findBinaries()
    const native = path.join(place(), 'native')
    cpSync(path.resolve(path.dirname(installed), '..'), native, { recursive: true, verbatimSymlinks: true })
    const links = readdirSync(native, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isSymbolicLink(),
    )
    for (const { parentPath, name } of links) unlinkSync(path.join(parentPath, name))
    const version = () => spawnSync(path.join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8' })
    expect(links.length).toBeGreaterThan(0)
    expect(version().status).not.toBe(0)
    restoreLinks(native)
    expect(version()).toMatchObject({ status: 0, stdout: expect.stringContaining('PostgreSQL') })
  })

  it.runIf(root)('runs as an ordinary user', async () => {
    const dataDir = place()
    chownSync(dataDir, 65534, 65534)
    const held = await holder(dataDir, ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'])
    expect(await query(held.url, 'select 1 as n')).toEqual({ n: 1 })
    expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(65534)
    const pid = lockedPid(path.join(dataDir, 'postgres'))
    held.process.kill('SIGKILL')
    await held.gone
    await waitFor(() => !isAlive(pid), 'the database to stop by itself')
  })

  it.runIf(root)('runs for root without root rights, also in a directory closed to everyone else', async () => {
    const closed = place()
    chmodSync(closed, 0o700)
    const dataDir = path.join(closed, 'data')
    const { url } = await start(dataDir)
    expect(await query(url, 'select 1 as n')).toEqual({ n: 1 })
    const status = readFileSync(`/proc/${lockedPid(path.join(dataDir, 'postgres'))}/status`, 'utf8')
    expect(/^Uid:\s+(\d+)\s+(\d+)/m.exec(status)?.slice(1)).not.toContain('0')
    expect(statSync(closed).mode & 0o777).toBe(0o700)
  })
})

/** Ends a process; one that ends by itself at this moment, as the shell whose last child went, is no failure. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The part of the watchdog that waits for the pipe: the other child of the same shell. */
function catsOf(server: number): number[] {
  const group = /^\d+ \([^)]*\) \S \d+ (\d+)/.exec(statOf(server))?.[1]
  const own = new RegExp(`^\\d+ \\((sh|cat)\\) \\S \\d+ ${group} `)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => own.test(statOf(pid)))
}

/** What the system says of a process; nothing of one that has just ended. */
function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
