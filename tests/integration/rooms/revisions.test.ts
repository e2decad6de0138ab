import { beforeAll, describe, expect, it } from 'vitest'
import { roomUpdates } from '@/db/schema'
import type { BodyNode } from '@/lib/editor/content'
import { textOf } from '@/lib/editor/content'
import { updateFromBody } from '@/lib/editor/yjs'
import { grant } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { createText, freezeVersion } from '@/server/rooms'
import { getRevision, listRevisions } from '@/server/rooms/revisions'
import { saveRevision } from '@/server/rooms/save-revision'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const body = (text: string): BodyNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

async function letter(text = 'Просим сдать отчёт.'): Promise<string> {
  const documentId = await draftOf(office.executor)
  await inCommand(office.executor, (ctx) => createText(ctx, documentId, body(text)))
  return documentId
}

/** An edit committed at a moment, as the log of a room keeps it: another paragraph. */
const write = (documentId: string, { personId }: Actor, [text, at]: [string, string]) =>
  database.db
    .insert(roomUpdates)
    .values({ documentId, personId, update: updateFromBody(body(text)), createdAt: new Date(at) })

const listOf = (documentId: string, actor = office.executor) => ask(listRevisions, { actor }, { documentId })
const textAt = async (documentId: string, key: string) =>
  textOf((await ask(getRevision, { actor: office.executor }, { documentId, key })).content)

describe('the history of a text', () => {
  it('keeps by itself one version for each hour of writing, with who wrote in it', async () => {
    const documentId = await draftOf(office.executor)
    await write(documentId, office.executor, ['Первый', '2026-03-02T09:10:00Z'])
    await write(documentId, office.colleague, ['Второй', '2026-03-02T09:50:00Z'])
    await write(documentId, office.colleague, ['Третий', '2026-03-02T15:00:00Z'])
    const list = await listOf(documentId)
    expect(list.map(({ kind, people }) => [kind, people.length])).toEqual([
      ['hour', 1],
      ['hour', 2],
    ])
    const [late, early] = await Promise.all(list.map(({ key }) => textAt(documentId, key)))
    expect(early).not.toContain('Третий')
    expect(late).toContain('Третий')
  })

  it('names who wrote since the version before', async () => {
    const documentId = await letter()
    await execute(saveRevision, { actor: office.executor }, { documentId, name: 'До правки юриста' })
    await write(documentId, office.colleague, ['Ещё', new Date().toISOString()])
    await inCommand(office.executor, (ctx) => freezeVersion(ctx, documentId))
    const made = (await listOf(documentId)).filter(({ kind }) => kind !== 'hour')
    expect(made.map(({ kind, name, number }) => [kind, name ?? number])).toEqual([
      ['frozen', 1],
      ['named', 'До правки юриста'],
    ])
    expect(new Set(made.flatMap(({ people }) => people)).size).toBe(2)
    expect(made[0]?.people).not.toEqual(made[1]?.people)
  })
})

describe('saveRevision', () => {
  it('keeps the text as it stood, whatever is written later', async () => {
    const documentId = await letter('Было так.')
    const { key } = await execute(saveRevision, { actor: office.executor }, { documentId, name: 'Начало' })
    await write(documentId, office.executor, ['Стало', new Date().toISOString()])
    expect(await textAt(documentId, key)).toBe('Было так.\n')
  })

  it('is for writers; a reader is refused, a stranger does not find the document', async () => {
    const documentId = await letter()
    await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.reviewer.personId}`], 'read'))
    const save = (actor: Actor) => execute(saveRevision, { actor }, { documentId, name: 'Моя' })
    await expect(save(office.reviewer)).rejects.toMatchObject({ code: 'documents.read_only' })
    await expect(save(office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await listOf(documentId, office.reviewer)).not.toEqual([])
    await expect(listOf(documentId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('a repeat of the key gets the first answer', async () => {
    const documentId = await letter()
    const save = () =>
      execute(saveRevision, { actor: office.executor, idempotencyKey: documentId }, { documentId, name: 'Раз' })
    expect(await save()).toEqual(await save())
    expect((await listOf(documentId)).filter(({ kind }) => kind === 'named')).toHaveLength(1)
  })
})

describe('getRevision', () => {
  it('does not find a version of another document, or one that never was', async () => {
    const [one, other] = [await letter(), await letter()]
    const { key } = await execute(saveRevision, { actor: office.executor }, { documentId: one, name: 'Чужая' })
    for (const wrong of [key, 'frozen:7', 'hour:1'])
      await expect(textAt(other, wrong)).rejects.toMatchObject({ code: 'rooms.no_such_version' })
  })
})
