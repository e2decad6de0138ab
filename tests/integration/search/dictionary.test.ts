import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, searchSynonyms, securityLog } from '@/db/schema'
import { seedEssentials } from '@/db/seed/essentials'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addSynonyms } from '@/server/search/dictionary/add-synonyms'
import { changeSynonyms } from '@/server/search/dictionary/change-synonyms'
import { listDictionary } from '@/server/search/dictionary/list-dictionary'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { foundIds, titled } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Админов', roles: ['administrator'] })
})
beforeEach(async () => {
  await database.db.delete(searchSynonyms)
  await seedEssentials()
})

const list = (query = '', actor = admin) => ask(listDictionary, { actor }, { query })
const add = (words: string[], call = {}) => execute(addSynonyms, { actor: admin, ...call }, { words })
const change = (groupId: string, version: number, more: { words: string[]; active?: boolean }, actor = admin) =>
  execute(changeSynonyms, { actor }, { groupId, version, ...more })
const refusal = (kind: string, code: string) => ({ kind, code: `search.${code}` })

describe('C-16.02 the dictionary of search', () => {
  it('a group added, changed, taken out and put back counts from the very next question', async () => {
    const id = await titled(office.executor, 'О дворце бракосочетания')
    await database.drain()
    const finds = async (line: string) => (await foundIds(office.executor, line)).includes(id)
    expect(await finds('ДБС')).toBe(false)
    const { id: groupId } = await add(['ДБС', 'дворец бракосочетания'])
    expect(await finds('ДБС')).toBe(true)
    await change(groupId, 1, { words: ['ДвБр', 'дворец бракосочетания'] })
    expect(await finds('ДБС')).toBe(false)
    expect(await finds('ДвБр')).toBe(true)
    await change(groupId, 2, { words: ['ДвБр', 'дворец бракосочетания'], active: false })
    expect(await finds('ДвБр')).toBe(false)
    await change(groupId, 3, { words: ['ДвБр', 'дворец бракосочетания'], active: true })
    expect(await finds('ДвБр')).toBe(true)
  })

  it('is found in by any part of a word, own groups told apart, those out of use last', async () => {
    const { id: groupId } = await add(['ДШИ', 'детская школа искусств'])
    expect((await list('школа иск')).groups).toEqual([
      { id: groupId, words: ['ДШИ', 'детская школа искусств'], active: true, own: true, version: 1 },
    ])
    const { groups, total } = await list()
    expect(groups).toHaveLength(total)
    expect(groups.filter((group) => group.own)).toHaveLength(1)
    await change(groupId, 1, { words: ['ДШИ', 'детская школа искусств'], active: false })
    expect((await list()).groups.at(-1)).toMatchObject({ id: groupId, active: false })
    expect((await list('такого нет')).groups).toEqual([])
  })

  it('a group of the product taken out does not come back with the next start', async () => {
    const [group] = (await list('мчс')).groups
    await change(group?.id ?? '', 1, { words: group?.words ?? [], active: false })
    await seedEssentials()
    expect((await list('мчс')).groups).toMatchObject([{ id: group?.id, active: false, own: false }])
  })

  it('is read and kept by the administrator alone', async () => {
    const refused = refusal('forbidden', 'may_not_keep_dictionary')
    const [group] = (await list('мчс')).groups
    for (const actor of [office.stranger, office.head, office.clerk]) {
      await expect(list('', actor)).rejects.toMatchObject(refused)
      await expect(add(['аа', 'бб'], { actor })).rejects.toMatchObject(refused)
      await expect(change(group?.id ?? '', 1, { words: ['аа', 'бб'] }, actor)).rejects.toMatchObject(refused)
    }
    const log = await database.db.select().from(securityLog).where(eq(securityLog.command, 'search.addSynonyms'))
    expect(log).toHaveLength(3)
  })

  it('what is changed in two windows at once is changed once', async () => {
    const { id } = await add(['ДШИ', 'детская школа искусств'])
    const both = await Promise.allSettled([
      change(id, 1, { words: ['ДШИ', 'школа искусств'] }),
      change(id, 1, { words: ['ДШИ', 'музыкальная школа'] }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(change(id, 1, { words: ['аа', 'бб'] })).rejects.toMatchObject(refusal('conflict', 'synonyms_changed'))
    await expect(change(newId(), 1, { words: ['аа', 'бб'] })).rejects.toMatchObject(
      refusal('not_found', 'synonyms_not_found'),
    )
  })

  it('a word stands in one group: two windows cannot both take it', async () => {
    await expect(add(['мчс', 'спасатели'])).rejects.toMatchObject({
      ...refusal('conflict', 'synonym_taken'),
      data: { word: 'мчс' },
    })
    const both = await Promise.allSettled([add(['ДШИ', 'школа искусств']), add(['дши', 'детская школа'])])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const { id } = await add(['КДЦ', 'досуговый центр'])
    await change(id, 1, { words: ['КДЦ', 'досуговый центр'], active: false })
    await add(['КДЦ', 'культурный центр'])
    await expect(change(id, 2, { words: ['КДЦ', 'досуговый центр'] })).rejects.toMatchObject(
      refusal('conflict', 'synonym_taken'),
    )
  })

  it.each([
    [['один'], 'kernel.invalid_input'],
    [['', 'слово'], 'kernel.invalid_input'],
    [Array.from({ length: 21 }, (_, n) => `слово ${n}`), 'kernel.invalid_input'],
    [['слово', 'СЛОВО'], 'search.synonym_twice'],
    [['слово', '12 / 3'], 'search.synonym_no_letters'],
    [['слово', 'а '.repeat(11)], 'search.synonym_too_long'],
  ])('%j is refused', async (words, code) => {
    await expect(add(words)).rejects.toMatchObject({ kind: 'invalid', code })
  })

  it('who changed what, from what, is on record; a repeat adds once', async () => {
    const call = { idempotencyKey: 'add-synonyms-1' }
    const { id } = await add(['ДШИ', 'школа искусств'], call)
    expect(await add(['ДШИ', 'школа искусств'], call)).toEqual({ id })
    await change(id, 1, { words: ['ДШИ', 'детская школа искусств'] })
    const rows = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `search-dictionary:${id}`))
    expect(rows.map((row) => row.command)).toEqual(['search.addSynonyms', 'search.changeSynonyms'])
    expect(rows[1]).toMatchObject({
      actorId: admin.personId,
      detail: { words: ['ДШИ', 'детская школа искусств'], before: { words: ['ДШИ', 'школа искусств'], active: true } },
    })
  })
})
