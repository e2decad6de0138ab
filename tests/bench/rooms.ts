import { randomUUID } from 'node:crypto'
import { makeOffice } from '../support/office'
import { cookieFor, draftOf } from '../support/rooms'
import { type Load, type Samples, type } from './rooms/typists'
import { startChild } from './support/child'
import { startDatabase } from './support/database'
import { percentiles } from './support/percentiles'

const LOADS: Load[] = [
  { clients: 50, writers: 5, keysPerSecond: 10, seconds: 8 },
  { clients: 200, writers: 10, keysPerSecond: 5, seconds: 8 },
]
const PASSES = 2
const BAR = { keystrokeRatio: 1.5, ackP95: 50 }

/**
 * How fast a keystroke reaches the others and the disk, beside a bare y-websocket relay under the same load. Both are
 * processes of their own and take turns, so that what else the machine does falls on both.
 */
export default async function rooms(options: string[]): Promise<object> {
  const seconds = Number(options[options.indexOf('--seconds') + 1]) || undefined
  const database = await startDatabase()
  const { executor } = await makeOffice(database.db)
  const headers = { cookie: await cookieFor(executor) }
  const relay = await startChild('bench/rooms/relay.ts')
  const vizir = await startChild('support/rooms-process.ts')
  const cases: object[] = []
  for (const load of LOADS.map((one) => ({ ...one, seconds: seconds ?? one.seconds }))) {
    const samples: Record<'relay' | 'vizir', Samples[]> = { relay: [], vizir: [] }
    for (let pass = 0; pass < PASSES; pass++) {
      samples.relay.push(await type(`${relay.address}/${randomUUID()}`, {}, load))
      samples.vizir.push(await type(`${vizir.address}/${await draftOf(executor)}`, headers, load))
    }
    cases.push(report(load, samples))
  }
  await relay.stop()
  await vizir.stop()
  await database.stop()
  return { bar: BAR, cases }
}

function report(
  { clients, writers, keysPerSecond, seconds }: Load,
  { relay, vizir }: Record<'relay' | 'vizir', Samples[]>,
) {
  const keystroke = (list: Samples[]) => percentiles(list.flatMap((one) => one.keystroke))
  const total = (list: Samples[], key: 'sent' | 'delivered' | 'unacknowledged') =>
    list.reduce((sum, one) => sum + one[key], 0)
  const beside = keystroke(relay)
  const ours = keystroke(vizir)
  const ack = percentiles(vizir.flatMap((one) => one.ack))
  const ratio = Math.round((ours.p95 / beside.p95) * 100) / 100
  const lost = (total(vizir, 'sent') + writers * PASSES) * (clients - 1) - total(vizir, 'delivered')
  const unacknowledged = total(vizir, 'unacknowledged')
  process.stdout.write(
    [
      `${clients} in the room, ${writers} typing ${keysPerSecond}/s, ${PASSES} × ${seconds} s (ms: p50 / p95 / p99)`,
      `  keystroke, bare relay  ${line(beside)}`,
      `  keystroke, rooms       ${line(ours)}   ratio of p95 ${ratio} (bar ${BAR.keystrokeRatio})`,
      `  durable ack            ${line(ack)}   (bar p95 ${BAR.ackP95})`,
      `  lost ${lost}, unacknowledged ${unacknowledged}`,
      '',
    ].join('\n'),
  )
  return { clients, writers, keysPerSecond, seconds, relay: beside, vizir: ours, ack, ratio, lost, unacknowledged }
}

const line = ({ p50, p95, p99 }: ReturnType<typeof percentiles>): string =>
  [p50, p95, p99].map((ms) => ms.toFixed(1).padStart(6)).join(' / ')
