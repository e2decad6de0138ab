import { inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentGrants, documents } from '@/db/schema'
import { Access } from '@/lib/contracts/access'
import { PERMISSIONS } from '@/lib/contracts/permissions'
import { accessOf, canComment, canWrite, type Grant, visibleTo } from '@/server/documents/policy'
import type { Actor } from '@/server/kernel/actor'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
const DOCUMENTS = 6
let office: Office
let ids: string[]
let names: string[]

beforeAll(async () => {
  office = await makeOffice(database.db)
  ids = await Promise.all(Array.from({ length: DOCUMENTS }, () => draftOf(office.executor)))
  names = [
    ...['p:', 'p:', 'p:', 'u:', 'u:'].map((prefix) => `${prefix}${newId()}`),
    ...['r:registry.register', 'r:documents.sign', 'p:', 'u:'],
  ]
})

type World = { access: Access[]; grants: { document: number; name: number; access: Grant['access'] }[] }
type Person = { names: number[]; permissions: (typeof PERMISSIONS)[number][] }

const worlds: fc.Arbitrary<World> = fc.record({
  access: fc.array(fc.constantFrom(...Access.options), { minLength: DOCUMENTS, maxLength: DOCUMENTS }),
  grants: fc.uniqueArray(
    fc.record({
      document: fc.nat(DOCUMENTS - 1),
      name: fc.nat(8),
      access: fc.constantFrom<Grant['access'][]>('read', 'comment', 'write'),
    }),
    { maxLength: 14, selector: ({ document, name }) => `${document}:${name}` },
  ),
})

const persons: fc.Arbitrary<Person> = fc.record({
  names: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
  permissions: fc.subarray([...PERMISSIONS]),
})

const actorFor = ({ names: own, permissions }: Person): Actor => ({
  ...office.stranger,
  principals: own.map((index) => names[index] as string),
  permissions: new Set(permissions),
})

async function arrange({ access, grants }: World) {
  await database.db.delete(documentGrants).where(inArray(documentGrants.documentId, ids))
  for (const [index, id] of ids.entries())
    await database.db
      .update(documents)
      .set({ access: access[index] })
      .where(inArray(documents.id, [id]))
  const rows = grants.map(({ document, name, access: given }) => ({
    documentId: ids[document] as string,
    principal: names[name] as string,
    access: given,
  }))
  if (rows.length) await database.db.insert(documentGrants).values(rows)
  return ids.map((id, index) => ({
    id,
    access: access[index] ?? ('common' as const),
    state: 'draft',
    grants: rows.filter(({ documentId }) => documentId === id),
  }))
}

describe('who sees what', () => {
  it('V-14.13 V-09.03 V-19.27 the clause of lists and the policy of one document never differ, for any grants and rights', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, persons, async (world, person) => {
        const rows = await arrange(world)
        const actor = actorFor(person)
        const seen = await database.db.select({ id: documents.id }).from(documents).where(visibleTo(actor))
        const readable = rows.filter((row) => accessOf(actor, row) !== 'none').map(({ id }) => id)
        expect(seen.map(({ id }) => id).sort()).toEqual(readable.sort())
      }),
      { numRuns: 120 },
    )
  })

  it('A-03.05 writing needs a grant to write in a state that is open, and nothing else gives it', () => {
    const states = ['draft', 'rework', 'approval', 'visa', 'signing', 'registration', 'registered', 'sent', 'filed']
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...Access.options),
        fc.array(fc.constantFrom<Grant['access'][]>('read', 'comment', 'write'), { maxLength: 3 }),
        fc.subarray([...PERMISSIONS]),
        (state, access, given, permissions) => {
          const actor = { ...office.stranger, principals: ['p:1', 'p:2', 'p:3'], permissions: new Set(permissions) }
          const grants = given.map((one, index) => ({ principal: `p:${index + 1}`, access: one }))
          const subject = { access, state, grants }
          const may = given.includes('write') && (state === 'draft' || state === 'rework')
          expect(canWrite(actor, subject) === true).toBe(may)
          const right = ({ common: 'documents.readAll', dsp: 'documents.readRestricted', personal: null } as const)[
            access
          ]
          const reads = given.length > 0 || (right !== null && permissions.includes(right))
          expect(canComment(actor, subject) === true).toBe(reads)
        },
      ),
      { numRuns: 500 },
    )
  })
})
