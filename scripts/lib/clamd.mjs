import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'

const PLACES = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd']

/** The antivirus daemon the tests speak to: CLAMD_PATH, the system's, or one installed now where that is possible. */
export function findClamd() {
  const named = process.env.CLAMD_PATH
  if (named && !existsSync(named)) throw new Error(`CLAMD_PATH names no file: ${named}`)
  const found = named ?? PLACES.find(existsSync)
  if (found) return found
  aptInstall('clamav-daemon')
  const installed = PLACES.find(existsSync)
  if (installed) return installed
  throw new Error('The tests of the antivirus need ClamAV: install clamav-daemon, or set CLAMD_PATH to its program.')
}
