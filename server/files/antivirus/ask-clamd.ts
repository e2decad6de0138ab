import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { pingClamd, placeOf } from './ping-clamd'

/** What the daemon says of a file; `limit`: it is larger than the daemon takes, `unknown`: nobody can say. */
export type Verdict =
  | { verdict: 'clean' }
  | { verdict: 'infected'; virus: string }
  | { verdict: 'limit' }
  | { verdict: 'unknown'; note: string }

const SILENCE_MS = 30_000
const CHUNK = 64 * 1024
const REPLY_LIMIT = 4096
const BROKEN_OFF = /ECONNRESET|EPIPE/

/**
 * Sends a file to clamd by its INSTREAM command: pieces with their lengths, an empty one for the end, then one line back.
 * Never throws: whatever is not an answer is no verdict.
 */
export async function askClamd(address: string, file: string, silenceMs = SILENCE_MS): Promise<Verdict> {
  const socket = connect(placeOf(address))
  socket.setTimeout(silenceMs, () => socket.destroy(new Error(`silent for ${silenceMs} ms`)))
  const reply = replyOf(socket)
  // A file over its limit the daemon answers before it has read it all, and hangs up: the answer counts, not the break.
  await send(socket, file).catch(() => {})
  try {
    return verdictOf(await reply)
  } catch (error) {
    const note = error instanceof Error ? error.message : 'no answer'
    // The break may overtake that answer: a daemon that lives and hung up on this file has said as much.
    return BROKEN_OFF.test(note) && (await pingClamd(address)) ? { verdict: 'limit' } : { verdict: 'unknown', note }
  } finally {
    socket.destroy()
  }
}

async function send(socket: Socket, file: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(socket, Buffer.concat([length, piece]))
  }
  await write(socket, Buffer.alloc(4))
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed || socket.readableEnded) throw new Error('the daemon hung up')
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close').then(hungUp)])
}

const hungUp = (): never => {
  throw new Error('the daemon hung up')
}

/** Everything the daemon says until it closes or ends its line. */
function replyOf(socket: Socket): Promise<string> {
  const reply = new Promise<string>((resolve, reject) => {
    let text = ''
    const done = () => (text ? resolve(text) : reject(new Error('no answer')))
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1')
      if (text.includes('\0') || text.length > REPLY_LIMIT) resolve(text)
    })
    socket.once('end', done).once('close', done)
    socket.once('error', (error) => (text ? resolve(text) : reject(error)))
  })
  reply.catch(() => {})
  return reply
}

/** Only the words the daemon's manual gives count as an answer; a name of a virus is shortened to what such names are made of. */
export function verdictOf(reply: string): Verdict {
  const line = (reply.split('\0')[0] ?? '').trim()
  if (line === 'stream: OK') return { verdict: 'clean' }
  const virus = /^stream: (\S.*) FOUND$/.exec(line)?.[1]
  if (virus) return { verdict: 'infected', virus: virus.replace(/[^\w.:/()-]/g, '_').slice(0, 100) }
  if (/^INSTREAM size limit exceeded/.test(line)) return { verdict: 'limit' }
  return { verdict: 'unknown', note: line.slice(0, 200) }
}
