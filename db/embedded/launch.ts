import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { CLEAN_ENV, type RunAs } from './account'
import type { Binaries } from './binaries'
import type { Place } from './cluster'

/** Own process groups keep Ctrl-C from the database; when our end of the pipe closes, the watchdog stops it (SIGINT = fast). */
const WATCHDOG = '"$@" & p=$!; trap "" INT TERM; { cat >/dev/null; kill -INT $p; } <&3 & wait $p'

const DEFAULTS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
}

type Launch = { binaries: Binaries; place: Place; run: RunAs; port: number; settings: Record<string, string> }

/** Starts the server of a cluster on this port of the loopback address; its words go to `postgres.log`. */
export function launch({ binaries, place, run, port, settings }: Launch): ChildProcess {
  const { directory, dataDir } = place
  const given = Object.entries({ ...DEFAULTS, ...settings }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const args = ['-D', directory, '-p', String(port), ...given]
  const windows = process.platform === 'win32'
  const server = windows
    ? run(binaries.postgres, args)
    : run('/bin/sh', ['-c', WATCHDOG, 'sh', binaries.postgres, ...args])
  const output = fs.openSync(path.join(dataDir, 'postgres.log'), 'a', 0o600)
  const child = spawn(server.file, server.args, {
    ...server.as,
    cwd: dataDir,
    detached: true,
    env: CLEAN_ENV,
    stdio: ['ignore', output, output, 'pipe'],
  })
  fs.closeSync(output)
  child.unref()
  ;(child.stdio[3] as net.Socket | null)?.unref()
  return child
}

/** A port nobody uses at this moment. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
