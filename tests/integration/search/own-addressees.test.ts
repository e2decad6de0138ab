import { beforeAll, describe, expect, it } from 'vitest'
import { createDraft } from '@/server/documents/create-draft'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { shareOrganisation } from '@/server/organisations/share-organisation'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'
import { find } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

describe('V-05.11 search by correspondent', () => {
  it('offers nobody another’s own addressee to narrow by, until it is shared', async () => {
    const { id } = await execute(addOrganisation, { actor: office.executor }, { name: 'ООО «Частный причал»' })
    const draft = { kind: 'outgoing', title: 'О причаливании', correspondentId: id }
    const { documentId } = await execute(createDraft, { actor: office.executor }, draft)
    await letIn(documentId, 'read', office.colleague, office.clerk)
    await database.drain()
    const offered = async (actor: Actor) =>
      (await find(actor, 'причаливании')).facets.correspondents.map(({ value }) => value)
    expect(await offered(office.executor)).toEqual([id])
    expect(await offered(office.colleague)).toEqual([])
    await execute(shareOrganisation, { actor: office.clerk }, { organisationId: id })
    expect(await offered(office.colleague)).toEqual([id])
  })
})
