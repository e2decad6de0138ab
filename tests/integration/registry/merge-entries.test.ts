import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, mailingListMembers, organisationMerges, organisations } from '@/db/schema'
import { changeRequisites } from '@/server/documents/change-requisites'
import { createDraft } from '@/server/documents/create-draft'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { getOrganisation, organisationNamedIn } from '@/server/organisations'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { readOrganisation } from '@/server/organisations/get-organisation'
import { addMailingList } from '@/server/organisations/lists/add-mailing-list'
import { mergeEntries, previewMerge } from '@/server/registry/merge-entries'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { useDatabase } from '../../support/database'
import { addCorrespondent, cardFor, makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const versionsOf = async (keepId: string, dropId: string) => {
  const version = async (id: string) =>
    (await database.db.select().from(organisations).where(eq(organisations.id, id)))[0]?.version
  return { keepVersion: await version(keepId), dropVersion: await version(dropId) }
}
const merge = async (keepId: string, dropId: string, actor: Actor = office.clerk, call = {}) =>
  execute(mergeEntries, { actor, ...call }, { keepId, dropId, ...(await versionsOf(keepId, dropId)) })
const draftTo = async (...organisationIds: string[]) => {
  const { documentId } = await execute(
    createDraft,
    { actor: office.executor },
    { kind: 'outgoing', title: 'О сведениях' },
  )
  const addressees = organisationIds.map((organisationId) => ({ organisationId, position: 'Главе', name: '' }))
  await execute(changeRequisites, { actor: office.executor }, { documentId, requisites: { addressees } })
  return documentId
}
const named = async (documentId: string) => {
  const [row] = await database.db.select().from(documents).where(eq(documents.id, documentId))
  return ((row?.requisites.addressees ?? []) as { organisationId: string }[]).map((one) => one.organisationId)
}
const correspondentOf = async (documentId: string) =>
  (await database.db.select().from(documents).where(eq(documents.id, documentId)))[0]?.correspondentId

describe('V-05.11 V-05.12 merge', () => {
  it('keeps every reference, tells before it what will move, and the old id and name lead to the kept entry', async () => {
    const keepId = await addCorrespondent(database.db, 'Водоканал Северореченска')
    const dropId = await addCorrespondent(database.db, 'Северореченский водоканал')
    const { documentId } = await registered(database.db, office, { correspondentId: dropId })
    const draft = await draftTo(dropId, keepId, dropId)
    const list = { name: 'Коммунальщики', heading: 'Руководителям', members: [{ organisationId: dropId }] }
    const { listId } = await execute(addMailingList, { actor: office.executor }, list)
    const { id: official } = await execute(
      addOrganisation,
      { actor: office.clerk },
      { kind: 'official', parentId: dropId, name: 'Гусев Глеб Ильич' },
    )
    const { moves } = await ask(previewMerge, { actor: office.clerk }, { keepId, dropId })
    expect(moves).toMatchObject({ cards: 1, addressees: 2, recipients: 0, below: 1, lists: 1 })
    expect((await merge(keepId, dropId)).moved).toEqual(moves)

    expect(await correspondentOf(documentId)).toBe(keepId)
    expect(await named(draft)).toEqual([keepId, keepId, keepId])
    const members = database.db.select().from(mailingListMembers).where(eq(mailingListMembers.listId, listId))
    expect((await members).map((row) => row.organisationId)).toEqual([keepId])
    expect((await getOrganisation(database.db, official)).parentId).toBe(keepId)
    expect(await ask(readOrganisation, { actor: office.executor }, { organisationId: dropId })).toMatchObject({
      id: keepId,
    })
    expect(await organisationNamedIn(database.db, office.clerk, 'Северореченский водоканал')).toMatchObject({
      organisation: { id: keepId },
    })
    const [record] = await database.db.select().from(organisationMerges).where(eq(organisationMerges.droppedId, dropId))
    expect(record).toMatchObject({ keptId: keepId, mergedBy: office.clerk.personId, moved: moves })
    await expect(database.db.delete(organisationMerges)).rejects.toThrow()
  })

  it('a card that was open while the entry was merged is saved and registered with the kept one', async () => {
    const keepId = await addCorrespondent(database.db, 'Театр кукол')
    const dropId = await addCorrespondent(database.db, 'Кукольный театр')
    const documentId = await received(database.db, office)
    await merge(keepId, dropId)
    const fields = cardFor(office, documentId, { correspondentId: dropId })
    await execute(saveCard, { actor: office.clerk }, fields)
    expect(await correspondentOf(documentId)).toBe(keepId)
    await execute(registerIncoming, { actor: office.clerk }, fields)
    expect(await correspondentOf(documentId)).toBe(keepId)
    expect(await named(await draftTo(dropId))).toEqual([keepId])
  })

  it('cards saved at the very moment of a merge name the kept entry too', async () => {
    const keepId = await addCorrespondent(database.db, 'Музей речников')
    const dropId = await addCorrespondent(database.db, 'Речной музей')
    const drafts = await Promise.all([1, 2, 3].map(() => draftTo()))
    const put = (documentId: string) =>
      execute(
        changeRequisites,
        { actor: office.executor },
        { documentId, requisites: { addressees: [{ organisationId: dropId, position: 'Директору' }] } },
      )
    const [first, second, third] = drafts as [string, string, string]
    await Promise.all([put(first), put(second), merge(keepId, dropId), put(third)])
    for (const documentId of drafts) expect(await named(documentId)).toEqual([keepId])
  })

  it('is for who keeps both: strangers, other levels, an older copy, a repeat', async () => {
    const keepId = await addCorrespondent(database.db, 'Парк речников')
    const dropId = await addCorrespondent(database.db, 'Речной парк')
    await expect(merge(keepId, dropId, office.executor)).rejects.toMatchObject({
      code: 'organisations.shared_read_only',
    })
    const { id: own } = await execute(addOrganisation, { actor: office.executor }, { name: 'Парк у реки' })
    await expect(merge(keepId, own, office.colleague)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(merge(own, keepId)).rejects.toMatchObject({ code: 'organisations.merge_into_shared' })
    await expect(merge(keepId, keepId)).rejects.toMatchObject({ code: 'organisations.same_entry' })
    const { id: unit } = await execute(
      addOrganisation,
      { actor: office.clerk },
      { kind: 'unit', parentId: keepId, name: 'Аллея' },
    )
    await expect(merge(keepId, unit)).rejects.toMatchObject({ code: 'organisations.other_level' })
    const stale = { keepId, dropId, keepVersion: 7, dropVersion: 1 }
    await expect(execute(mergeEntries, { actor: office.clerk }, stale)).rejects.toMatchObject({
      code: 'organisations.changed_meanwhile',
    })
    const call = { actor: office.clerk, idempotencyKey: 'merge-entries-1' }
    const input = { keepId, dropId, ...(await versionsOf(keepId, dropId)) }
    expect(await execute(mergeEntries, call, input)).toEqual(await execute(mergeEntries, call, input))
    await expect(merge(keepId, dropId)).rejects.toMatchObject({ code: 'organisations.merged' })
    await merge(keepId, own)
  })

  it('a tax number comes over with the merge, unless a third entry has it: then that one is to be kept', async () => {
    const keepId = await addCorrespondent(database.db, 'Верфь')
    const third = await addCorrespondent(database.db, 'Северная верфь')
    const { id: own } = await execute(
      addOrganisation,
      { actor: office.executor },
      { name: 'Верфь на реке', taxNumber: '7736050003' },
    )
    await database.db.update(organisations).set({ taxNumber: '7736050003' }).where(eq(organisations.id, third))
    await expect(merge(keepId, own)).rejects.toMatchObject({ code: 'organisations.duplicate', data: { id: third } })
    await merge(keepId, third)
    expect((await getOrganisation(database.db, third)).taxNumber).toBe('7736050003')
    await merge(keepId, own)
  })

  it('R-24.11 the kept entry is a foreign mission where either of the two was', async () => {
    const flag = async (id: string) => (await getOrganisation(database.db, id)).foreignMission
    const embassy = async (name: string, foreignMission: boolean) =>
      (await execute(addOrganisation, { actor: office.clerk }, { name, foreignMission })).id
    const [one, two] = [await embassy('Консульство Озёрной', false), await embassy('Озёрное консульство', true)]
    await merge(one, two)
    expect(await flag(one)).toBe(true)
    const third = await embassy('Консульство в Озёрной', false)
    await merge(one, third)
    expect(await flag(one)).toBe(true)
  })

  it('after any sequence of merges every reference leads to a living entry and none is lost', async () => {
    const RUNS = Number(process.env.MERGE_RUNS ?? 4)
    const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const ids = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => addCorrespondent(database.db, `Артель ${n}`)))
        const cards = await Promise.all(ids.map((id) => draftTo(id, ids[0] as string)))
        const naming = async () => (await Promise.all(cards.map(named))).flat()
        const before = (await naming()).length
        const leadsTo = new Map(ids.map((id) => [id, id]))
        for (const [a, b] of sequence) {
          const [keep, drop] = [leadsTo.get(ids[a] as string), leadsTo.get(ids[b] as string)]
          if (!keep || !drop || keep === drop) continue
          await merge(keep, drop)
          for (const [id, to] of leadsTo) if (to === drop) leadsTo.set(id, keep)
        }
        const after = await naming()
        expect(after).toHaveLength(before)
        const rows = await database.db.select().from(organisations).where(inArray(organisations.id, after))
        expect(rows.filter((row) => row.mergedIntoId || row.closedAt)).toEqual([])
        for (const [id, to] of leadsTo) expect((await getOrganisation(database.db, id)).id).toBe(to)
      }),
      { numRuns: RUNS },
    )
  })
})
