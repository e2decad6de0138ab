import { connect } from 'node:net'

const PATIENCE_MS = 3_000

/** Whether the daemon is there and answers as it should. */
export function pingClamd(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(placeOf(address), () => socket.write('zPING\0'))
    const end = (alive: boolean) => {
      socket.destroy()
      resolve(alive)
    }
    socket.setTimeout(PATIENCE_MS, () => end(false))
    socket.once('data', (bytes: Buffer) => end(bytes.toString('latin1').startsWith('PONG')))
    socket.once('error', () => end(false)).once('close', () => end(false))
  })
}

/** Where the daemon listens, as the setting names it. */
export const placeOf = (address: string): { path: string } | { host: string; port: number } => {
  const { protocol, hostname, port, pathname } = new URL(address)
  return protocol === 'unix:'
    ? { path: pathname }
    : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
}
