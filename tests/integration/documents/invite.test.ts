import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentGrants, people } from '@/db/schema'
import { grant } from '@/server/documents'
import { getDocument } from '@/server/documents/get-document'
import { revoke } from '@/server/documents/grants'
import { invite } from '@/server/documents/invite'
import { uninvite } from '@/server/documents/uninvite'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { feedOf, lastIn, sharedDraft } from '../../support/documents'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const look = (actor: Office['executor'], documentId: string) => ask(getDocument, { actor }, { documentId })
const letIn = (actor: Office['executor'], documentId: string, access: string, ...guests: Office['executor'][]) =>
  execute(invite, { actor }, { documentId, access, personIds: guests.map(({ personId }) => personId) })

const grantForWork = (documentId: string, person: Office['executor'], access: 'read' | 'comment' | 'write') =>
  inCommand(person, (ctx) => grant(ctx, documentId, [`p:${person.personId}`], access))

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

describe('uninvite', () => {
  const shutOut = (actor: Office['executor'], documentId: string, guest: Office['executor']) =>
    execute(uninvite, { actor }, { documentId, personId: guest.personId })
  const refused = { kind: 'conflict', code: 'documents.not_invited' }

  it('A-03.04 takes the invitation back at once: the document is not there for the colleague any more', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(office.executor, documentId, 'write', office.colleague)
    const { participants } = await look(office.executor, documentId)
    expect(participants.map(({ id, invited }) => [id, invited])).toEqual([
      [office.executor.personId, false],
      [office.colleague.personId, true],
    ])
    await shutOut(office.executor, documentId, office.colleague)
    await expect(look(office.colleague, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    const item = await lastIn(office.executor, documentId)
    expect(item).toMatchObject({ name: 'documents.uninvited', data: { name: expect.stringMatching(/\S/) } })
    await letIn(office.executor, documentId, 'write', office.colleague)
    expect(await accessIn(documentId, office.colleague.personId)).toBe('write')
  })

  it('A-03.04 leaves what the work of the colleague needs, whichever came first', async () => {
    const [before, after] = [await draftOf(office.executor), await draftOf(office.executor)]
    await grantForWork(before, office.reviewer, 'comment')
    await letIn(office.executor, before, 'write', office.reviewer)
    await letIn(office.executor, after, 'write', office.reviewer)
    await grantForWork(after, office.reviewer, 'comment')
    for (const documentId of [before, after]) {
      expect(await accessIn(documentId, office.reviewer.personId)).toBe('write')
      await shutOut(office.executor, documentId, office.reviewer)
      expect(await accessIn(documentId, office.reviewer.personId)).toBe('comment')
      await expect(shutOut(office.executor, documentId, office.reviewer)).rejects.toMatchObject(refused)
    }
  })

  it('A-03.04 what the work needed goes, the invitation stays', async () => {
    const documentId = await draftOf(office.executor)
    await grantForWork(documentId, office.reviewer, 'write')
    await letIn(office.executor, documentId, 'read', office.second)
    await grantForWork(documentId, office.second, 'write')
    await inCommand(office.executor, (ctx) =>
      revoke(ctx, documentId, [`p:${office.reviewer.personId}`, `p:${office.second.personId}`]),
    )
    expect(await accessIn(documentId, office.reviewer.personId)).toBeUndefined()
    expect(await accessIn(documentId, office.second.personId)).toBe('read')
  })

  it('an invitation to what one has anyway is none; the author is never shut out', async () => {
    const documentId = await draftOf(office.executor)
    await grantForWork(documentId, office.reviewer, 'write')
    await letIn(office.executor, documentId, 'read', office.reviewer)
    await letIn(office.reviewer, documentId, 'write', office.executor)
    for (const person of [office.reviewer, office.executor, office.stranger])
      await expect(shutOut(office.executor, documentId, person)).rejects.toMatchObject(refused)
  })

  it('is refused to readers and not found by strangers; of two presses at once one is told', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await letIn(office.executor, documentId, 'read', office.second)
    await expect(shutOut(office.reviewer, documentId, office.second)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(shutOut(office.stranger, documentId, office.second)).rejects.toMatchObject({ kind: 'not_found' })
    const both = [
      shutOut(office.executor, documentId, office.second),
      shutOut(office.executor, documentId, office.second),
    ]
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('A-03.04 whatever comes in whatever order, access is the higher of work and invitation', async () => {
    const rank = { none: 0, read: 1, comment: 2, write: 3 }
    const level = fc.constantFrom<'read' | 'comment' | 'write'>('read', 'comment', 'write')
    const act = fc.oneof(
      fc.record({ kind: fc.constantFrom('invite' as const, 'work' as const), level }),
      fc.record({ kind: fc.constantFrom('uninvite' as const, 'leave' as const), level: fc.constant('read' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const documentId = await draftOf(office.executor)
        let work: keyof typeof rank = 'none'
        let invited: keyof typeof rank = 'none'
        for (const { kind, level } of acts) {
          if (kind === 'work') {
            await grantForWork(documentId, office.second, level)
            work = rank[level] > rank[work] ? level : work
          } else if (kind === 'leave') {
            await inCommand(office.executor, (ctx) => revoke(ctx, documentId, [`p:${office.second.personId}`]))
            work = 'none'
          } else if (kind === 'invite') {
            await letIn(office.executor, documentId, level, office.second)
            if (invited !== 'none' || rank[level] > rank[work]) invited = rank[level] > rank[invited] ? level : invited
          } else {
            await shutOut(office.executor, documentId, office.second).catch(() => {})
            invited = 'none'
          }
          const has = (await accessIn(documentId, office.second.personId)) ?? 'none'
          expect(rank[has as keyof typeof rank]).toBe(Math.max(rank[work], rank[invited]))
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
