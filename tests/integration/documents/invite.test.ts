import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentGrants, people } from '@/db/schema'
import { getDocument } from '@/server/documents/get-document'
import { invite } from '@/server/documents/invite'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { feedOf, lastIn, sharedDraft } from '../../support/documents'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const look = (actor: Office['executor'], documentId: string) => ask(getDocument, { actor }, { documentId })
const letIn = (actor: Office['executor'], documentId: string, access: string, ...guests: Office['executor'][]) =>
  execute(invite, { actor }, { documentId, access, personIds: guests.map(({ personId }) => personId) })

async function accessIn(documentId: string, personId: string): Promise<string | undefined> {
  const mine = and(eq(documentGrants.documentId, documentId), eq(documentGrants.principal, `p:${personId}`))
  return (await database.db.select().from(documentGrants).where(mine))[0]?.access
}

describe('invite', () => {
  it('A-03.04 lets colleagues write; the executor stays the author; the feed tells it to them', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(office.executor, documentId, 'write', office.colleague)
    const view = await look(office.colleague, documentId)
    expect(view.abilities.write).toBe(true)
    expect(view.author?.id).toBe(office.executor.personId)
    const item = await lastIn(office.colleague, documentId)
    expect(item).toMatchObject({ name: 'documents.invited', data: { access: 'write' } })
    expect(item.mentions.map(({ id }) => id)).toEqual([office.colleague.personId])
  })

  it('a guest who may write lets others in, a reader does not', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await letIn(office.executor, documentId, 'write', office.colleague)
    await letIn(office.colleague, documentId, 'read', office.second)
    expect(await accessIn(documentId, office.second.personId)).toBe('read')
    await expect(letIn(office.reviewer, documentId, 'read', office.stranger)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'documents.read_only',
    })
    await expect(look(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('is not found for a stranger', async () => {
    const documentId = await draftOf(office.executor)
    await expect(letIn(office.stranger, documentId, 'read', office.stranger)).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('never lowers what somebody has', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(office.executor, documentId, 'write', office.colleague)
    await letIn(office.executor, documentId, 'read', office.colleague)
    expect(await accessIn(documentId, office.colleague.personId)).toBe('write')
  })

  it('readers may be let in while the document is on approval', async () => {
    const documentId = await sentLetter(database.db, office)
    await letIn(office.executor, documentId, 'read', office.stranger)
    expect((await look(office.stranger, documentId)).abilities.write).toBe('documents.read_only')
  })

  it('of several people, one unknown or gone lets nobody in', async () => {
    const documentId = await draftOf(office.executor)
    const gone = await addPerson(database.db)
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, gone.personId))
    for (const personId of [newId(), gone.personId]) {
      const input = { documentId, access: 'read', personIds: [office.second.personId, personId] }
      await expect(execute(invite, { actor: office.executor }, input)).rejects.toMatchObject({
        kind: 'invalid',
        code: 'documents.unknown_person',
      })
    }
    expect(await accessIn(documentId, office.second.personId)).toBeUndefined()
  })

  it('a repeated press with one key is told once', async () => {
    const documentId = await draftOf(office.executor)
    const call = { actor: office.executor, idempotencyKey: newId() }
    const input = { documentId, access: 'read', personIds: [office.second.personId] }
    await execute(invite, call, input)
    await execute(invite, call, input)
    expect((await feedOf(office.executor, documentId)).lastSeq).toBe(2)
  })
})
