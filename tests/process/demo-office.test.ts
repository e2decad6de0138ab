import { readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { expect, it, onTestFinished } from 'vitest'
import { isAlive, lockedPid } from '@/db/embedded/lock'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { keepOffice } from '../support/kept-office'
import { type Product, startProduct } from '../support/product'
import { plainText, typeParagraph } from '../support/room-text'
import { socketWith } from '../support/rooms'
import { type Caller, signIn } from '../support/signed-in'
import { makeTemporary } from '../support/temporary'
import { waitFor } from '../support/wait-for'

/** Every state an act of the product leads to; nobody withdraws a draft in it yet. */
const STATES = [
  ...['queued', 'refused', 'in_work', 'executed', 'filed'],
  ...['draft', 'approval', 'visa', 'signing', 'rework', 'registration'],
  ...['registered', 'send_failed', 'sent', 'closed'],
]

/** One start makes the office and tells all: it costs half a minute of a processor. The browser stories get a copy of it. */
it('the demo office has everything in every state and is made once; the product stops whole on SIGTERM, texts on disk', async () => {
  const { directory: dataDir, remove } = makeTemporary('demo')
  onTestFinished(remove)
  const start = async (): Promise<Product> => {
    const product = await startProduct({ dataDir, env: { LOG_LEVEL: 'warn', DEMO: 'true' } })
    onTestFinished(product.kill)
    return product
  }
  const signedIn = ({ url }: Product) => signIn(url, 'vetrov', 'vizir-demo-2026')
  const first = await start()
  const made = await officeOf(dataDir)
  expect(made.people).toBeGreaterThanOrEqual(25)
  expect(made.units).toBeGreaterThanOrEqual(5)
  expect(made.documents).toBeGreaterThanOrEqual(40)
  expect([...made.states].sort()).toEqual([...STATES].sort())
  await expect.poll(async () => (await officeOf(dataDir)).waiting, { timeout: 90_000 }).toBe(0)
  expect((await officeOf(dataDir)).long).toEqual(['document', 'pdf'])
  expect(await first.stop()).toBe(0)
  keepOffice(dataDir)

  const second = await start()
  expect(second.output()).toContain('vetrov')
  const vetrov = await signedIn(second)
  const draft = await vetrov.call('POST /documents', { kind: 'outgoing', title: 'О готовности' })
  const { documentId } = (await draft.json()) as { documentId: string }
  const room = await enter(second, vetrov, documentId)
  typeParagraph(room.doc, 'Последние слова перед остановкой')
  await waitFor(() => room.state().save === 'saved', 'the words to be acknowledged')
  const pid = lockedPid(path.join(dataDir, 'postgres'))
  const asked = Date.now()
  expect(await second.stop()).toBe(0)
  expect(Date.now() - asked).toBeLessThan(15_000)
  expect(isAlive(pid)).toBe(false)
  room.destroy()

  const third = await start()
  const again = await enter(third, await signedIn(third), documentId)
  expect(plainText(again.doc)).toContain('Последние слова перед остановкой')
  again.destroy()
  expect((await officeOf(dataDir)).documents).toBe(made.documents + 1)
})

type Office = { people: number; units: number; documents: number; states: string[]; long: string[]; waiting: number }

/** What the product's own database holds while it runs: `long` are the kinds of files of several pages, `waiting` the jobs left. */
async function officeOf(dataDir: string): Promise<Office> {
  const password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim()
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  const sql = postgres(`postgres://vizir:${password}@127.0.0.1:${port}/vizir`, { max: 1, onnotice: () => {} })
  try {
    const [office] = await sql<Office[]>`
      select (select count(*)::int from people) as people, (select count(*)::int from units) as units,
        (select count(*)::int from documents) as documents,
        (select count(*)::int from graphile_worker.jobs where attempts < max_attempts) as waiting,
        (select array_agg(distinct state order by state) from documents) as states,
        (select coalesce(array_agg(distinct kind order by kind), '{}') from (
          select regexp_replace(b.mime, '^.*[./]', '') as kind
          from attachments a join blobs b using (sha256) where b.pages > 1) as files) as long`
    return office as Office
  } finally {
    await sql.end()
  }
}

async function enter(product: Product, { cookie }: Caller, documentId: string): Promise<RoomSession> {
  const url = `${product.url.replace('http', 'ws')}/yjs`
  const room = new RoomSession({ url, documentId, WebSocketPolyfill: socketWith(cookie) })
  await waitFor(() => room.state().synced, 'the text to arrive')
  return room
}
