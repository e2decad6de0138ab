import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { makeOffice } from '../support/office'
import { cookieFor, draftOf } from '../support/rooms'
import { type } from './rooms/typists'
import { copyDrafts, visit } from './rooms/visitors'
import { startChild } from './support/child'
import { startDatabase } from './support/database'
import { numberOf } from './support/options'
import { percentiles } from './support/percentiles'

const BAR = { driftPercent: 5 }
const CROWD = { clients: 200, writers: 200, keysPerSecond: 0.5, seconds: 10 }

/**
 * Whether memory comes back: a thousand texts are opened, written in and left, ten times over. Then two hundred people
 * write in one text at once, and none of their keys may be lost.
 */
export default async function roomsMemory(options: string[]): Promise<object> {
  const count = numberOf(options, '--rooms') ?? 1000
  const rounds = numberOf(options, '--rounds') ?? 10
  const database = await startDatabase()
  const { executor } = await makeOffice(database.db)
  const headers = { cookie: await cookieFor(executor) }
  const vizir = await startChild('support/rooms-process.ts')
  const texts = await copyDrafts(await draftOf(executor), executor.personId, count)
  const megabytes: number[] = []
  for (let round = 0; round < rounds; round++) {
    await visit(vizir.address, headers, texts)
    megabytes.push(await restingRss(vizir.process))
    process.stdout.write(`round ${round + 1}: ${megabytes.at(-1)} MB\n`)
  }
  const crowd = await type(`${vizir.address}/${await draftOf(executor)}`, headers, CROWD)
  await vizir.stop()
  await database.stop()
  return report({ count, rounds, megabytes }, crowd)
}

type Memory = { count: number; rounds: number; megabytes: number[] }

/** The first rounds warm the process up; what it holds after the third is what it needs, and the rest is drift. */
function report({ count, rounds, megabytes }: Memory, crowd: Awaited<ReturnType<typeof type>>) {
  const settled = megabytes[Math.min(2, megabytes.length - 1)] ?? 0
  const driftPercent = Math.round((((megabytes.at(-1) ?? 0) - settled) / settled) * 1000) / 10
  const lost = (crowd.sent + CROWD.writers) * (CROWD.clients - 1) - crowd.delivered
  const keystroke = percentiles(crowd.keystroke)
  const ack = percentiles(crowd.ack)
  process.stdout.write(
    [
      `${count} texts, ${rounds} times: ${settled} MB after the third round, drift ${driftPercent} % (bar ${BAR.driftPercent})`,
      `${CROWD.writers} writing in one text: keystroke p95 ${keystroke.p95} ms, ack p95 ${ack.p95} ms, lost ${lost}, unacknowledged ${crowd.unacknowledged}`,
      '',
    ].join('\n'),
  )
  return {
    bar: BAR,
    count,
    rounds,
    megabytes,
    driftPercent,
    crowd: { ...CROWD, keystroke, ack, lost, unacknowledged: crowd.unacknowledged },
  }
}

const rssOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)

/** What a process holds once it has been asked to give back what nobody holds, until it gives no more. */
async function restingRss(child: ChildProcess): Promise<number> {
  const pid = child.pid ?? 0
  for (let least = rssOf(pid), quiet = 0; ; ) {
    child.kill('SIGUSR2')
    await new Promise((resolve) => setTimeout(resolve, 500))
    const now = rssOf(pid)
    quiet = now < least ? 0 : quiet + 1
    least = Math.min(least, now)
    if (quiet === 4) return least
  }
}
