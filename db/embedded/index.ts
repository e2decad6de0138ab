import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { type Account, unprivilegedAccount } from './account'
import { type Binaries, findBinaries } from './binaries'
import { findRunning, isAlive, lockedPid } from './lock'

export type EmbeddedServer = {
  /** Address of the product's database on this server. */
  url: string
  mode: 'started' | 'adopted'
  stop: () => Promise<void>
}

type Options = { dataDir: string; settings?: Record<string, string> }

/** Own process groups keep Ctrl-C from the database; when our end of the pipe closes, the watchdog stops it (SIGINT = fast). */
const WATCHDOG = '"$@" & p=$!; trap "" INT TERM; { cat >/dev/null; kill -INT $p; } <&3 & wait $p'

/** Starts the embedded PostgreSQL of a data directory, or takes over the one a killed process left running. */
export async function startEmbedded({ dataDir, settings = {} }: Options): Promise<EmbeddedServer> {
  const directory = path.join(path.resolve(dataDir), 'postgres')
  const account = unprivilegedAccount()
  const binaries = await findBinaries()
  const password = prepare(dataDir, directory, account)
  if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) createCluster({ binaries, directory, account, password })

  const urlFor = (port: number, database: string) => `postgres://vizir:${password}@127.0.0.1:${port}/${database}`
  const running = findRunning(directory)
  const port = running?.port ?? (await freePort())
  const child = running ? null : launch({ binaries, directory, account, port, settings, dataDir })
  await waitReady(urlFor(port, 'postgres'), child, path.join(dataDir, 'postgres.log'))
  await createDatabase(urlFor(port, 'postgres'))
  const pid = running?.pid ?? lockedPid(directory)
  return { url: urlFor(port, 'vizir'), mode: running ? 'adopted' : 'started', stop: () => stop(pid) }
}

function prepare(dataDir: string, directory: string, account: Account): string {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined) fs.chownSync(directory, account.uid, account.gid ?? account.uid)
  const file = path.join(dataDir, 'postgres.password')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

type Cluster = { binaries: Binaries; directory: string; account: Account }

/** LC_CTYPE must be a real UTF-8 one: with C, trigram search is blind to Cyrillic. */
function createCluster({ binaries, directory, account, password }: Cluster & { password: string }): void {
  const file = path.join(os.tmpdir(), `vizir-${randomBytes(8).toString('hex')}`)
  fs.writeFileSync(file, password, { mode: 0o600 })
  if (account.uid !== undefined) fs.chownSync(file, account.uid, account.gid ?? account.uid)
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    '--lc-ctype=C.UTF-8',
  ]
  const args = ['-D', directory, '-U', 'vizir', '--auth=scram-sha-256', `--pwfile=${file}`, ...locale]
  const result = spawnSync(binaries.initdb, args, {
    ...account,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  fs.rmSync(file, { force: true })
  if (result.status !== 0)
    throw new Error(`PostgreSQL could not create its directory: ${result.error?.message ?? result.stderr}`)
}

type Launch = Cluster & { port: number; settings: Record<string, string>; dataDir: string }

function launch({ binaries, directory, account, port, settings, dataDir }: Launch): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    ...settings,
  }
  const args = [
    '-D',
    directory,
    '-p',
    String(port),
    ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]
  const output = fs.openSync(path.join(dataDir, 'postgres.log'), 'a')
  const command =
    process.platform === 'win32'
      ? ([binaries.postgres, args] as const)
      : (['/bin/sh', ['-c', WATCHDOG, 'sh', binaries.postgres, ...args]] as const)
  const child = spawn(command[0], [...command[1]], {
    ...account,
    cwd: directory,
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', output, output, 'pipe'],
  })
  fs.closeSync(output)
  child.unref()
  ;(child.stdio[3] as net.Socket | null)?.unref()
  return child
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

const READY_LIMIT_MS = 30_000

async function waitReady(url: string, child: ChildProcess | null, logFile: string): Promise<void> {
  const until = Date.now() + READY_LIMIT_MS
  for (;;) {
    if (child && child.exitCode !== null) throw new Error(`PostgreSQL stopped while starting; its log: ${logFile}`)
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await sql`select 1`
      return
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

async function stop(pid: number): Promise<void> {
  if (!pid || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  const until = Date.now() + READY_LIMIT_MS
  while (isAlive(pid) && Date.now() < until) await pause(25)
}
