import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Temporary = { directory: string; remove: () => void }

/** A directory that disappears with the test; open to pass through, because PostgreSQL may run under another account. */
export function makeTemporary(purpose: string): Temporary {
  const directory = mkdtempSync(path.join(os.tmpdir(), `vizir-${purpose}-`))
  chmodSync(directory, 0o755)
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }) }
}
