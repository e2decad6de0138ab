import { beforeAll, describe, expect, it } from 'vitest'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { grant } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { ask } from '@/server/kernel/execute'
import { mapPages } from '@/server/rooms/map-pages'
import { bodyOf, SENTENCE } from '../../factories/letters'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
let documentId: string

beforeAll(async () => {
  office = await makeOffice(database.db)
  documentId = await draftOf(office.executor)
  await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.colleague.personId}`], 'read'))
})

const long = bodyOf(...Array.from({ length: 30 }, () => SENTENCE))
const map = (actor: Actor, content: object = long) => ask(mapPages, { actor }, { documentId, content })

describe('mapPages', () => {
  it('R-03.12 tells who reads the document where its printed pages begin; people who ask at once get one answer', async () => {
    const [mine, theirs] = await Promise.all([map(office.executor), map(office.colleague)])
    expect(mine.pages).toBe(3)
    expect(mine.starts.map(({ page }) => page)).toEqual([2, 3])
    expect(theirs).toEqual(mine)
    expect((await map(office.executor, bodyOf('Готово.'))).pages).toBe(1)
  })

  it('R-03.12 a text of the past is laid out with what stood around it then', async () => {
    const requisites = OutgoingRequisites.parse({
      addressees: Array.from({ length: 9 }, () => ({ position: 'Главе округа', name: 'Воронцову П.А.' })),
    })
    const body = bodyOf(...Array.from({ length: 8 }, () => SENTENCE))
    const past = await ask(
      mapPages,
      { actor: office.colleague },
      { documentId, content: body, card: { title: 'О паводке', requisites } },
    )
    expect(past.pages).toBeGreaterThan((await map(office.colleague, body)).pages)
  })

  it('is refused to a stranger, and for what no document may hold', async () => {
    await expect(map(office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    const foreign = { type: 'doc', content: [{ type: 'table', content: [] }] }
    await expect(map(office.executor, foreign)).rejects.toMatchObject({ code: 'rooms.foreign_content' })
  })
})
