import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, personRoles, rolePermissions, roles, securityLog } from '@/db/schema'
import { getDocument } from '@/server/documents/get-document'
import { linkDocuments } from '@/server/documents/link-documents'
import { getHistory } from '@/server/documents/queries'
import { setFavourite } from '@/server/documents/set-favourite'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { feedOf, letIn, say, sharedDraft } from '../../support/documents'
import { addPerson, makeOffice, type Office, refresh } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const look = (actor: Actor, documentId: string) => ask(getDocument, { actor }, { documentId })
const restrict = (documentId: string) =>
  database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))

describe('get', () => {
  it('shows the author what the document is, where it stands and what may be done', async () => {
    const documentId = await draftOf(office.executor, 'О готовности объектов')
    expect(await look(office.executor, documentId)).toMatchObject({
      title: 'О готовности объектов',
      kindName: 'Исходящее письмо',
      flow: 'outgoing',
      author: { id: office.executor.personId, name: 'Ветров И. П.' },
      stages: [
        { key: 'draft', status: 'current' },
        { key: 'approval', status: 'waiting' },
        { key: 'signing', status: 'waiting' },
        { key: 'registration', status: 'waiting' },
        { key: 'dispatch', status: 'waiting' },
      ],
      participants: [{ id: office.executor.personId, access: 'write' }],
      abilities: { write: true, changeRequisites: true, comment: true, invite: true },
    })
  })

  it('V-09.10 a foreign document is not found, exactly like one that never was', async () => {
    const documentId = await draftOf(office.executor)
    const refusal = { kind: 'not_found', code: 'documents.not_found', data: {} }
    await expect(look(office.stranger, documentId)).rejects.toMatchObject(refusal)
    await expect(look(office.stranger, newId())).rejects.toMatchObject(refusal)
  })

  it('V-09.10 an act on a foreign document is refused and logged', async () => {
    const documentId = await draftOf(office.executor)
    const act = execute(setFavourite, { actor: office.stranger }, { documentId, favourite: true })
    await expect(act).rejects.toMatchObject({ kind: 'not_found' })
    const rows = await database.db.select().from(securityLog).where(eq(securityLog.actorId, office.stranger.personId))
    expect(rows.at(-1)).toMatchObject({ command: 'documents.setFavourite', code: 'documents.not_found' })
  })

  it('A-03.05 tells why the text cannot be written', async () => {
    const documentId = await sentLetter(database.db, office)
    expect((await look(office.executor, documentId)).abilities.write).toBe('documents.text_locked')
    expect((await look(office.reviewer, documentId)).abilities).toMatchObject({
      write: 'documents.read_only',
      comment: true,
      invite: 'documents.read_only',
    })
  })

  it('the right to read all opens what is common, to look and to speak, not to write', async () => {
    const documentId = await draftOf(office.executor)
    expect((await look(office.clerk, documentId)).abilities).toMatchObject({
      write: 'documents.read_only',
      comment: true,
    })
  })

  it('R-20 the right to read all does not reach a restricted document; a grant and its own right do', async () => {
    const documentId = await draftOf(office.executor)
    await say(office.executor, documentId, 'Секрет')
    await restrict(documentId)
    await expect(look(office.clerk, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    const history = ask(getHistory, { actor: office.clerk }, { documentId })
    await expect(history).rejects.toMatchObject({ kind: 'not_found' })
    await expect(feedOf(office.clerk, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(say(office.head, documentId, 'Ответ')).rejects.toMatchObject({ kind: 'not_found' })

    await letIn(documentId, 'read', office.clerk)
    expect((await look(office.clerk, documentId)).access).toBe('dsp')
    const officer = await restrictedReader()
    expect((await look(officer, documentId)).access).toBe('dsp')
  })

  it('R-20 the right to restricted documents opens no common one', async () => {
    const documentId = await draftOf(office.executor)
    await expect(look(await restrictedReader(), documentId)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('A-09.06 shows a link on both cards, and of a closed document only that it is there', async () => {
    const [request, reply] = [
      await draftOf(office.executor, 'Запрос'),
      await sharedDraft(office.executor, office.second),
    ]
    const link = { fromId: reply, toId: request, kind: 'reply' as const }
    await inCommand(office.executor, (ctx) => linkDocuments(ctx, link))
    expect((await look(office.executor, reply)).links).toMatchObject([
      { documentId: request, direction: 'from', title: 'Запрос' },
    ])
    expect((await look(office.executor, request)).links).toMatchObject([{ documentId: reply, direction: 'to' }])
    expect((await look(office.second, reply)).links).toMatchObject([{ documentId: request, title: null, number: null }])
  })
})

describe('history', () => {
  it('A-11.03 lists every act on the document, the newest first, with who and when', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await say(office.reviewer, documentId, 'Вижу')
    const rows = await ask(getHistory, { actor: office.executor }, { documentId })
    expect(rows.map(({ command, actor }) => [command, actor])).toEqual([
      ['documents.postMessage', 'Крылов И. П.'],
      ['documents.createDraft', 'Ветров И. П.'],
    ])
    expect(rows.map(({ seq }) => seq)).toEqual([2, 1])
  })

  it('is not found for a stranger', async () => {
    const documentId = await draftOf(office.executor)
    await expect(ask(getHistory, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

/** An officer who keeps restricted documents and nothing else. */
async function restrictedReader(): Promise<Actor> {
  const person = await addPerson(database.db)
  await database.db.insert(roles).values({ key: 'restricted', name: 'УДО', position: 9 }).onConflictDoNothing()
  await database.db
    .insert(rolePermissions)
    .values({ role: 'restricted', permission: 'documents.readRestricted' })
    .onConflictDoNothing()
  await database.db.insert(personRoles).values({ personId: person.personId, role: 'restricted' })
  return refresh(database.db, person.accountId)
}
