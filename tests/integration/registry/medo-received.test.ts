import { inArray } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { documents } from '@/db/schema'
import { ask } from '@/server/kernel/execute'
import { getOriginal } from '@/server/registry/originals/get-original'
import { useDatabase } from '../../support/database'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

it('R-31.19 what comes by МЭДО is numbered in the common series of what is received, and has no paper to keep', async () => {
  const by = (deliveryMethod: string) => registered(database.db, office, { requisites: { deliveryMethod } })
  const [post, medo, again] = [await by('post'), await by('medo'), await by('post')]
  const numberOf = ({ regNumber }: { regNumber: string }) => Number(regNumber.split('/').at(-1))
  expect([numberOf(medo) - numberOf(post), numberOf(again) - numberOf(medo)]).toEqual([1, 1])
  const ids = [post, medo, again].map(({ documentId }) => documentId)
  const rows = await database.db.select().from(documents).where(inArray(documents.id, ids))
  expect(new Set(rows.map(({ journalId }) => journalId)).size).toBe(1)
  const original = async ({ documentId }: { documentId: string }) =>
    (await ask(getOriginal, { actor: office.clerk }, { documentId })).original
  expect([await original(post), await original(medo)]).toEqual([true, 'registry.no_paper_original'])
})
