import { beforeAll, describe, expect, it } from 'vitest'
import { markUnread } from '@/server/cabinet/mark-unread'
import { cabinetList } from '@/server/cabinet/queries'
import { markRead } from '@/server/documents/mark-read'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { instruct } from '../../support/letters'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let documentId: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  documentId = (await instruct(office, { coExecutorIds: [office.colleague.personId] })).replyId
})

const unread = (actor: Actor, idempotencyKey?: string) => execute(markUnread, { actor, idempotencyKey }, { documentId })
const read = (actor: Actor) => execute(markRead, { actor }, { documentId, seq: 1000 })
const count = async (actor: Actor) =>
  (await ask(cabinetList, { actor }, {})).rows.find((row) => row.documentId === documentId)?.unread

describe('V-09.05 marking a document as unread', () => {
  it('shows one thing unread again; only the person’s own mark moves', async () => {
    await read(office.executor)
    await read(office.colleague)
    expect(await count(office.executor)).toBe(0)
    await unread(office.executor)
    expect(await count(office.executor)).toBe(1)
    expect(await count(office.colleague)).toBe(0)
    await read(office.executor)
    expect(await count(office.executor)).toBe(0)
  })

  it('never moves a mark forward: what was unread before stays so, and a second press changes nothing', async () => {
    const fresh = (await instruct(office)).replyId
    const look = async () =>
      (await ask(cabinetList, { actor: office.executor }, {})).rows.find((row) => row.documentId === fresh)?.unread
    const before = await look()
    await execute(markUnread, { actor: office.executor }, { documentId: fresh })
    await execute(markUnread, { actor: office.executor }, { documentId: fresh })
    expect(await look()).toBe(before)
  })

  it('one to whom the document is closed does not find it; a repeated press gets its answer', async () => {
    await expect(unread(office.stranger)).rejects.toMatchObject({ kind: 'not_found', code: 'documents.not_found' })
    await read(office.executor)
    const key = `unread-${documentId}`
    expect(await unread(office.executor, key)).toEqual(await unread(office.executor, key))
  })
})
