import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs'

/** Where a run keeps the demo office it has made; a part of the tests run alone keeps none. */
const place = process.env.OFFICE_KEPT

/** Keeps a stopped product's office for those who need one later: making one costs half a minute of a processor. */
export function keepOffice(dataDir: string): void {
  if (!place) return
  copy(dataDir, `${place}.part`)
  renameSync(`${place}.part`, place)
}

/** Puts a copy of the kept office into a data directory; where none is kept, the product makes its own. */
export function putKeptOffice(dataDir: string): void {
  if (place && existsSync(place)) copy(place, dataDir)
}

/** With its owners: PostgreSQL runs under another account when we are root. */
function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['-a', `${from}/.`, to])
  chmodSync(to, 0o755)
}
