import { beforeAll, describe, expect, it } from 'vitest'
import { getDocument } from '@/server/documents/get-document'
import { setFavourite } from '@/server/documents/set-favourite'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { feedOf, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const isFavourite = async (actor: Actor, documentId: string) =>
  (await ask(getDocument, { actor }, { documentId })).favourite

describe('setFavourite', () => {
  it('V-09.03 keeps a document at hand for one person and for nobody else', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await execute(setFavourite, { actor: office.reviewer }, { documentId, favourite: true })
    expect(await isFavourite(office.reviewer, documentId)).toBe(true)
    expect(await isFavourite(office.executor, documentId)).toBe(false)
    await execute(setFavourite, { actor: office.reviewer }, { documentId, favourite: false })
    expect(await isFavourite(office.reviewer, documentId)).toBe(false)
  })

  it('does not touch how far the feed was read', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await execute(setFavourite, { actor: office.executor }, { documentId, favourite: true })
    expect((await feedOf(office.executor, documentId)).lastRead).toBe(1)
    await execute(setFavourite, { actor: office.reviewer }, { documentId, favourite: true })
    expect((await feedOf(office.reviewer, documentId)).lastRead).toBe(0)
  })

  it('is not found for a stranger, and repeats its answer', async () => {
    const documentId = await sharedDraft(office.executor)
    const foreign = execute(setFavourite, { actor: office.stranger }, { documentId, favourite: true })
    await expect(foreign).rejects.toMatchObject({ kind: 'not_found' })
    const call = { actor: office.executor, idempotencyKey: newId() }
    await execute(setFavourite, call, { documentId, favourite: true })
    expect(await execute(setFavourite, call, { documentId, favourite: true })).toEqual({ favourite: true })
  })
})
