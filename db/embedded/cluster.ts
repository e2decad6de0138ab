import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Account, CLEAN_ENV, type RunAs } from './account'
import type { Binaries } from './binaries'

export type Place = { dataDir: string; directory: string; password: string }

/** Makes the data directory and the server's password: random, readable by nobody else, the same at every start. */
export function preparePlace(dataDir: string): Place {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const file = path.join(dataDir, 'postgres.password')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return { dataDir, directory: path.join(dataDir, 'postgres'), password: fs.readFileSync(file, 'utf8').trim() }
}

type Cluster = { binaries: Binaries; place: Place; account: Account | null; run: RunAs }

/** LC_CTYPE must be a real UTF-8 one: with C, trigram search is blind to Cyrillic. */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
]

/** Makes an empty cluster on the first start, beside its place and moved there whole: a killed first start leaves none. */
export function ensureCluster({ binaries, place, account, run }: Cluster): void {
  const { dataDir, directory, password } = place
  if (fs.existsSync(path.join(directory, 'PG_VERSION'))) return
  const draft = `${directory}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  const secret = path.join(dataDir, 'postgres.initial')
  fs.writeFileSync(secret, password, { mode: 0o600 })
  if (account) for (const made of [draft, secret]) fs.chownSync(made, account.uid, account.gid)
  const initdb = run(binaries.initdb, [
    ...['-D', draft, '-U', 'vizir', '--auth=scram-sha-256', `--pwfile=${secret}`],
    ...LOCALE,
  ])
  const result = spawnSync(initdb.file, initdb.args, { ...initdb.as, env: CLEAN_ENV, encoding: 'utf8' })
  fs.rmSync(secret, { force: true })
  if (result.status !== 0)
    throw new Error(`PostgreSQL could not create its directory: ${result.error?.message ?? result.stderr}`)
  fs.renameSync(draft, directory)
}
