import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { findClamd } from '@/scripts/lib/clamd.mjs'
import { pingClamd } from '@/server/files/antivirus/ping-clamd'

/** Contents that stand for a virus, and the one signature the daemon is given for them. */
export const SIGN = 'ЭТО-ЗАРАЖЁННЫЙ-ФАЙЛ-ДЛЯ-ПРОВЕРКИ'
export const SIGNATURE = 'Vizir.Test.Signature'

/** ClamAV itself, on a socket in a directory of its own, with one signature and a small limit of a stream in megabytes. */
export async function startRealClamd(limitMb: number) {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'vizir-clamd-'))
  const socket = path.join(directory, 'socket')
  const config = path.join(directory, 'clamd.conf')
  writeFileSync(path.join(directory, 'own.ndb'), `${SIGNATURE}:0:*:${Buffer.from(SIGN).toString('hex')}\n`)
  const settings = {
    Foreground: 'yes',
    DatabaseDirectory: directory,
    LocalSocket: socket,
    StreamMaxLength: `${limitMb}M`,
  }
  writeFileSync(
    config,
    Object.entries(settings)
      .map((one) => `${one.join(' ')}\n`)
      .join(''),
  )
  const daemon = spawn(findClamd(), ['-c', config], { stdio: 'ignore' })
  const ended = once(daemon, 'exit')
  const url = `unix://${socket}`
  await vi.waitUntil(async () => daemon.exitCode !== null || (await pingClamd(url)), { timeout: 30_000, interval: 50 })
  if (daemon.exitCode !== null) throw new Error(`clamd ended with ${daemon.exitCode} before it answered`)
  return {
    url,
    async stop() {
      daemon.kill()
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
