import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const STAMP_FILE = 'dist/stamp'

const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'server',
  'scripts',
  'public',
  'package.json',
  'package-lock.json',
  'next.config.mjs',
  'tsconfig.json',
]

function* files(at) {
  if (!existsSync(at)) return
  if (!statSync(at).isDirectory()) return void (yield at)
  for (const name of readdirSync(at).sort()) if (name !== 'routes.gen.json') yield* files(path.join(at, name))
}

/** A hash of everything the build is made of; equal stamps mean the build is still good. */
export function sourceStamp() {
  // Next writes absolute paths into its build: a moved directory is another build.
  const hash = createHash('sha256').update(path.resolve('.'))
  for (const root of SOURCES) for (const file of files(root)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

export const isBuilt = () =>
  existsSync(STAMP_FILE) && existsSync('.next/BUILD_ID') && readFileSync(STAMP_FILE, 'utf8') === sourceStamp()
