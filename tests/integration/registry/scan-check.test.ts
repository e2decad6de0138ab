import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, auditLog, filePages, type PlacedWord } from '@/db/schema'
import { arrangePages } from '@/server/files/arrange/arrange-pages'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registerIncoming } from '@/server/registry/register-incoming'
import { useDatabase } from '../../support/database'
import { cardFor, letRead, makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

/** Three words of one line; of a page that lies upside down the next one stands to the left. */
const line = (step: 1 | -1): PlacedWord[] =>
  [0, 1, 2].map((at) => [at * 8, at * 8 + 7, 5000 + step * at * 900, 1000, 800, 200])
const readAs = (sha256: string, page: number, as: { words?: PlacedWord[]; confidence?: number }) =>
  database.db
    .update(filePages)
    .set({ reading: 'recognised', confidence: 92, words: line(1), ...as })
    .where(and(eq(filePages.sha256, sha256), eq(filePages.page, page)))

/** A letter in the queue whose scan was recognised. */
async function scanned(pages = ['Письмо о сетях', '2\nСроки работ', '3\nИтоги работ']) {
  const documentId = await received(database.db, office, [...pages, `Лист ${newId()}`])
  await database.drain()
  const [scan] = await database.db.select().from(attachments).where(eq(attachments.documentId, documentId))
  const { id: fileId, sha256 } = scan as typeof attachments.$inferSelect
  return { documentId, fileId, sha256 }
}
type Call = { actor?: Actor; idempotencyKey?: string }
const register = (documentId: string, scanChecked = false, call: Call = {}) =>
  execute(registerIncoming, { actor: office.clerk, ...call }, { ...cardFor(office, documentId), scanChecked })
const doubtsOf = async (documentId: string) => (await ask(getCard, { actor: office.clerk }, { documentId })).doubts
const said = async (documentId: string) => {
  const of = and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.registerIncoming'))
  const [act] = await database.db.select({ detail: auditLog.detail }).from(auditLog).where(of)
  return act?.detail as { scan?: unknown } | undefined
}
const unchecked = (pages: string) => ({ kind: 'invalid', code: 'registry.scan_unchecked', data: { pages } })

describe('R-03.19 the quality of a scan', () => {
  it('is asked of where pages are turned, hard to read or out of order, and confirmed once; the audit says what was seen', async () => {
    const { documentId, sha256 } = await scanned(['Письмо', '2\nСроки', '2\nСноска', '5\nИтоги'])
    await readAs(sha256, 1, { words: line(-1) })
    await readAs(sha256, 3, { confidence: 31 })
    const name = 'Письмо.pdf'
    const doubts = [
      { name, page: 1, doubt: 'turned' },
      { name, page: 3, doubt: 'unreadable' },
      { name, page: 4, doubt: 'order' },
    ]
    expect(await doubtsOf(documentId)).toMatchObject(doubts)
    await expect(register(documentId)).rejects.toMatchObject(unchecked('1, 3, 4'))
    const call = { idempotencyKey: newId() }
    const done = await register(documentId, true, call)
    expect(await register(documentId, true, call)).toEqual(done)
    expect((await said(documentId))?.scan).toEqual(doubts)
    expect(await doubtsOf(documentId)).toEqual([])
  })

  it('is confirmed by the registration alone where nothing speaks against it, of a scan not read yet as well', async () => {
    const { documentId, sha256 } = await scanned()
    for (const page of [1, 2, 3]) await readAs(sha256, page, {})
    expect(await doubtsOf(documentId)).toEqual([])
    await register(documentId)
    expect((await said(documentId))?.scan).toBe('clean')
    const fresh = await received(database.db, office)
    expect((await register(fresh)).regNumber).toBeTruthy()
  })

  it('R-31.18 a page put right is in doubt no more, and a new scan is looked at anew', async () => {
    const { documentId, fileId, sha256 } = await scanned()
    await readAs(sha256, 2, { words: line(-1) })
    await expect(register(documentId)).rejects.toMatchObject(unchecked('2'))
    const pages = [1, 2, 3, 4].map((page) => ({ page, turn: page === 2 ? (180 as const) : (0 as const) }))
    await execute(arrangePages, { actor: office.clerk }, { documentId, fileId, pages })
    expect(await doubtsOf(documentId)).toEqual([])
    expect((await register(documentId)).regNumber).toBeTruthy()
    await expect(register(documentId, true)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'registry.already_registered',
    })
  })

  it('is confirmed by a registrar: a reader may not, a stranger does not find the letter', async () => {
    const { documentId } = await scanned()
    await expect(register(documentId, true, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await letRead(office.clerk, documentId, office.executor)
    await expect(register(documentId, true, { actor: office.executor })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'registry.not_a_registrar',
    })
  })
})
