import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type Clamd = { url: string; scanned: () => number; stop: () => Promise<void> }
type Behaviour = { infected?: string; limit?: number; reply?: string; silent?: boolean }

/** EICAR's name in the daemon's own words, told by contents that stand for it. */
export const SIGN = 'ЭТО-ЗАРАЖЁННЫЙ-ФАЙЛ-ДЛЯ-ПРОВЕРКИ'

/**
 * Speaks INSTREAM as clamd does: pieces with their lengths until an empty one, one line in return, and for a stream over
 * StreamMaxLength the answer at once and a closed connection.
 */
export async function startClamd(behaviour: Behaviour = {}): Promise<Clamd> {
  let scanned = 0
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {}).once('close', () => open.delete(socket))
    if (behaviour.silent) return void socket.resume()
    void serve(socket, behaviour).then((whole) => {
      if (whole) scanned++
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned: () => scanned,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const COMMAND = 'zINSTREAM\0'

async function serve(socket: Socket, { infected, limit = Infinity, reply }: Behaviour): Promise<boolean> {
  let pending = Buffer.alloc(0)
  let content = Buffer.alloc(0)
  let begun = false
  for await (const bytes of socket as AsyncIterable<Buffer>) {
    pending = Buffer.concat([pending, bytes])
    if (pending.toString('latin1') === 'zPING\0') return answer(socket, 'PONG')
    if (!begun) {
      if (pending.length < COMMAND.length) continue
      if (pending.subarray(0, COMMAND.length).toString() !== COMMAND) return answer(socket, 'UNKNOWN COMMAND')
      pending = pending.subarray(COMMAND.length)
      begun = true
    }
    while (pending.length >= 4) {
      const length = pending.readUInt32BE()
      if (!length) {
        const found = infected && content.includes(SIGN) ? `stream: ${infected} FOUND` : 'stream: OK'
        return answer(socket, reply ?? found)
      }
      if (content.length + length > limit) return answer(socket, 'INSTREAM size limit exceeded. ERROR')
      if (pending.length < 4 + length) break
      content = Buffer.concat([content, pending.subarray(4, 4 + length)])
      pending = pending.subarray(4 + length)
    }
  }
  return false
}

function answer(socket: Socket, line: string): true {
  socket.end(`${line}\0`)
  return true
}
