import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type Clamd = { url: string; stop: () => Promise<void> }
type Behaviour = { reply?: string; silent?: boolean }

/** A daemon that takes a whole file by INSTREAM and then answers as no ClamAV can be made to: with this line, or never. */
export async function startClamd(behaviour: Behaviour = {}): Promise<Clamd> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {}).once('close', () => open.delete(socket))
    if (behaviour.silent) return void socket.resume()
    void serve(socket, behaviour.reply ?? 'stream: OK')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const COMMAND = 'zINSTREAM\0'

async function serve(socket: Socket, reply: string): Promise<void> {
  let pending = Buffer.alloc(0)
  let begun = false
  for await (const bytes of socket as AsyncIterable<Buffer>) {
    pending = Buffer.concat([pending, bytes])
    if (pending.toString('latin1') === 'zPING\0') return answer(socket, 'PONG')
    if (!begun && pending.length < COMMAND.length) continue
    if (!begun) pending = pending.subarray(COMMAND.length)
    begun = true
    while (pending.length >= 4) {
      const length = pending.readUInt32BE()
      if (!length) return answer(socket, reply)
      if (pending.length < 4 + length) break
      pending = pending.subarray(4 + length)
    }
  }
}

const answer = (socket: Socket, line: string): void => void socket.end(`${line}\0`)
