import { beforeAll, describe, expect, it } from 'vitest'
import { units } from '@/db/schema'
import { cabinetList } from '@/server/cabinet/queries'
import { editMessage } from '@/server/documents/edit-message'
import { mentionable } from '@/server/documents/mentionable'
import { LARGEST_UNIT } from '@/server/documents/whom-named'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { feedOf, lastIn, letIn, say, sharedDraft } from '../../support/documents'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let unitId: string
let lawyer: Actor
let junior: Actor
let blind: Actor

const addUnit = async (name: string, parentId: string): Promise<string> => {
  const id = newId()
  await database.db.insert(units).values({ id, name, parentId })
  return id
}

beforeAll(async () => {
  office = await makeOffice(database.db)
  unitId = await addUnit('Правовой отдел', office.unitId)
  const below = await addUnit('Сектор экспертизы', unitId)
  const add = (surname: string, unit: string) => addPerson(database.db, { surname, unitId: unit })
  lawyer = await add('Юрьев', unitId)
  junior = await add('Ясенев', below)
  blind = await add('Незрячев', unitId)
})

const mentionedIn = async (actor: Actor, documentId: string) =>
  (await ask(cabinetList, { actor }, {})).rows.find((row) => row.documentId === documentId)?.mentioned
const offered = (documentId: string, query: string) =>
  ask(mentionable, { actor: office.executor }, { documentId, query })

describe('a unit named in the room', () => {
  it('V-09.02 tells those of its people who see the document, and says that it was the unit', async () => {
    const documentId = await sharedDraft(office.executor, lawyer, junior, office.reviewer)
    await say(office.executor, documentId, '@Правовой отдел, посмотрите', { units: [unitId] })
    const item = await lastIn(office.executor, documentId)
    expect(item.units).toEqual([{ id: unitId, name: 'Правовой отдел' }])
    expect(item.mentions.map(({ id }) => id).sort()).toEqual([lawyer.personId, junior.personId].sort())
    expect(await mentionedIn(lawyer, documentId)).toBe(true)
    expect(await mentionedIn(office.reviewer, documentId)).toBe(false)
  })

  it('lets nobody in', async () => {
    const documentId = await sharedDraft(office.executor, lawyer)
    await say(office.executor, documentId, '@Правовой отдел', { units: [unitId] })
    expect(await mentionedIn(blind, documentId)).toBeUndefined()
    await expect(feedOf(blind, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    expect((await lastIn(lawyer, documentId)).mentions.map(({ id }) => id)).toEqual([lawyer.personId])
  })

  it('stays named while the words are changed, and no longer when it was taken out of them', async () => {
    const documentId = await sharedDraft(office.executor, lawyer)
    const { id: itemId } = await say(office.executor, documentId, '@Правовой отдел', { units: [unitId] })
    const change = (text: string, named: string[]) =>
      execute(editMessage, { actor: office.executor }, { documentId, itemId, text, units: named })
    await change('@Правовой отдел, срочно', [unitId])
    expect((await lastIn(lawyer, documentId)).units).toHaveLength(1)
    await change('Уже не нужно', [])
    expect(await lastIn(lawyer, documentId)).toMatchObject({ units: [], mentions: [] })
    expect(await mentionedIn(lawyer, documentId)).toBe(false)
  })

  it('is offered with how many would hear, after the people who see the document', async () => {
    const documentId = await sharedDraft(office.executor, lawyer)
    expect(await offered(documentId, 'прав')).toEqual([
      expect.objectContaining({ id: lawyer.personId, unit: null, sees: true }),
      { id: unitId, name: 'Правовой отдел', position: '', sees: true, unit: { people: 1 } },
      expect.objectContaining({ id: blind.personId, sees: false }),
    ])
    await letIn(documentId, 'read', junior)
    expect((await offered(documentId, 'отдел')).find(({ id }) => id === unitId)?.unit).toEqual({ people: 2 })
  })

  it('is refused when it is unknown or too large, and nothing is said', async () => {
    const documentId = await sharedDraft(office.executor)
    const crowd = await addUnit('Большой департамент', office.unitId)
    for (let n = 0; n <= LARGEST_UNIT; n++) await addPerson(database.db, { surname: `Множин${n}`, unitId: crowd })
    await expect(say(office.executor, documentId, '@Нет', { units: [newId()] })).rejects.toMatchObject({
      code: 'documents.unknown_unit',
    })
    await expect(say(office.executor, documentId, '@Все', { units: [crowd] })).rejects.toMatchObject({
      code: 'documents.unit_too_large',
    })
    expect((await offered(documentId, 'Большой')).filter(({ unit }) => unit)).toEqual([])
    expect((await feedOf(office.executor, documentId)).lastSeq).toBe(1)
  })
})
