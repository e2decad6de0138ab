import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents } from '@/db/schema'
import { createDraft } from '@/server/documents/create-draft'
import { getDocument } from '@/server/documents/get-document'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { feedOf } from '../../support/documents'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const letter = { kind: 'outgoing', title: 'О готовности объектов' }

describe('createDraft', () => {
  it('V-17.02 A-02.04 A-03.02 begins a document in «Проект» with a project number and no registration number', async () => {
    const { documentId, draftNumber } = await execute(createDraft, { actor: office.executor }, letter)
    expect(draftNumber).toMatch(/^\d+-П$/)
    const view = await ask(getDocument, { actor: office.executor }, { documentId })
    expect(view).toMatchObject({ state: 'draft', draftNumber, regNumber: null, regDate: null, access: 'common' })
    expect(view.author?.id).toBe(office.executor.personId)
    expect(view.abilities.write).toBe(true)
  })

  it('A-03.02 gives every draft of the year its own number, also to thirty at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 30 }, () => execute(createDraft, { actor: office.executor }, letter)),
    )
    expect(new Set(made.map(({ draftNumber }) => draftNumber)).size).toBe(30)
  })

  it('what one began oneself is not unread', async () => {
    const { documentId } = await execute(createDraft, { actor: office.executor }, letter)
    expect(await feedOf(office.executor, documentId)).toMatchObject({ lastRead: 1, lastSeq: 1 })
  })

  it('R-16.09 keeps the restriction its author sets', async () => {
    const input = { ...letter, access: 'dsp' }
    const { documentId } = await execute(createDraft, { actor: office.executor }, input)
    expect((await ask(getDocument, { actor: office.executor }, { documentId })).access).toBe('dsp')
  })

  it('a repeated press with one key makes one document', async () => {
    const call = { actor: office.executor, idempotencyKey: newId() }
    const [first, second] = await Promise.all([execute(createDraft, call, letter), execute(createDraft, call, letter)])
    expect(second).toEqual(first)
    const rows = await database.db.select().from(documents).where(eq(documents.id, first.documentId))
    expect(rows).toHaveLength(1)
  })

  it('A-11.03 is recorded with its author', async () => {
    const { documentId } = await execute(createDraft, { actor: office.executor }, letter)
    const [row] = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${documentId}`))
    expect(row).toMatchObject({ command: 'documents.createDraft', actorId: office.executor.personId, seq: 1 })
  })

  it('is refused to those who may not draft', async () => {
    const administrator = await addPerson(database.db, { roles: ['administrator'] })
    await expect(execute(createDraft, { actor: administrator }, letter)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'documents.may_not_draft',
    })
  })

  it('V-05 an incoming letter begins at the registry, not here; an unknown kind nowhere', async () => {
    for (const kind of ['incoming', 'appeal', 'act', 'decree']) {
      await expect(execute(createDraft, { actor: office.executor }, { ...letter, kind })).rejects.toMatchObject({
        code: 'documents.unknown_kind',
      })
    }
  })

  it('an unknown correspondent is refused', async () => {
    const input = { ...letter, correspondentId: newId() }
    await expect(execute(createDraft, { actor: office.executor }, input)).rejects.toMatchObject({
      code: 'organisations.not_found',
    })
  })

  it.each(['', '   ', 'о'.repeat(1001), 'о\u0000бъект'])('the title %j is refused', async (title) => {
    await expect(execute(createDraft, { actor: office.executor }, { ...letter, title })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'kernel.invalid_input',
    })
  })
})
