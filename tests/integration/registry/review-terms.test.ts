import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, reviewTerms } from '@/db/schema'
import type { TermFields } from '@/lib/contracts/registry-terms'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addTerm } from '@/server/registry/terms/add-term'
import { changeTerm } from '@/server/registry/terms/change-term'
import { listTerms } from '@/server/registry/terms/list-terms'
import { removeTerm } from '@/server/registry/terms/remove-term'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'] })
})
beforeEach(() => database.db.delete(reviewTerms))

const TERM: TermFields = {
  ...{ kind: 'incoming', urgency: 'any', reviewDays: 3, executionDays: 30 },
  ...{ counted: 'calendar', source: 'пункт 9.7' },
}
const add = (fields: Partial<TermFields> = {}, call = {}) =>
  execute(addTerm, { actor: office.clerk, ...call }, { ...TERM, ...fields })
const change = (termId: string, version: number, fields: Partial<TermFields> = {}, call = {}) =>
  execute(changeTerm, { actor: office.clerk, ...call }, { ...TERM, ...fields, termId, version })
const remove = (termId: string, version: number, call = {}) =>
  execute(removeTerm, { actor: office.clerk, ...call }, { termId, version })
const list = (actor: Actor = office.clerk) => ask(listTerms, { actor }, {})
const refusal = (kind: string, code: string) => ({ kind, code })

describe('R-32.08 the directory of terms', () => {
  it('has the kind, the urgency, both terms, how days are counted and the clause; the registry and the administrator keep it', async () => {
    const { id } = await add({}, { actor: admin })
    await add({ urgency: 'urgent', executionDays: 3, reviewDays: null, counted: 'working' })
    expect(await list()).toMatchObject([
      { ...TERM, id, kindName: 'Входящее письмо', version: 1 },
      { urgency: 'urgent', executionDays: 3, reviewDays: null, counted: 'working' },
    ])
    const refused = refusal('forbidden', 'registry.may_not_keep_duties')
    for (const actor of [office.stranger, office.executor, office.head]) {
      await expect(list(actor)).rejects.toMatchObject(refused)
      await expect(add({ kind: 'act' }, { actor })).rejects.toMatchObject(refused)
      await expect(change(id, 1, {}, { actor })).rejects.toMatchObject(refused)
      await expect(remove(id, 1, { actor })).rejects.toMatchObject(refused)
    }
  })

  it('has one term for a kind and an urgency, of a received kind, with some days and the clause', async () => {
    const { id } = await add()
    await expect(add({ executionDays: 5 })).rejects.toMatchObject(refusal('conflict', 'registry.term_exists'))
    const { id: act } = await add({ kind: 'act' })
    await expect(change(act, 1)).rejects.toMatchObject(refusal('conflict', 'registry.term_exists'))
    const both = await Promise.allSettled([add({ urgency: 'urgent' }), add({ urgency: 'urgent' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const kind of ['outgoing', 'planet'])
      await expect(add({ kind })).rejects.toMatchObject(refusal('invalid', 'documents.unknown_kind'))
    await expect(add({ kind: 'appeal', reviewDays: null, executionDays: null })).rejects.toMatchObject(
      refusal('invalid', 'registry.term_empty'),
    )
    await expect(add({ kind: 'appeal', source: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
    await remove(id, 1)
    await add()
    const call = { idempotencyKey: `term-${newId()}` }
    expect(await add({ kind: 'appeal' }, call)).toEqual(await add({ kind: 'appeal' }, call))
  })

  it('is changed and taken out of use with what it was on record; an older copy is a conflict', async () => {
    const { id } = await add()
    expect(await change(id, 1, { executionDays: 15 })).toEqual({ version: 2 })
    const stale = refusal('conflict', 'registry.term_changed')
    await expect(change(id, 1)).rejects.toMatchObject(stale)
    await expect(remove(id, 1)).rejects.toMatchObject(stale)
    await remove(id, 2)
    await expect(remove(id, 3)).rejects.toMatchObject(refusal('not_found', 'registry.term_not_found'))
    await expect(change(newId(), 1)).rejects.toMatchObject(refusal('not_found', 'registry.term_not_found'))
    expect(await list()).toEqual([])
    const log = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `term:${id}`))
    expect(log).toHaveLength(3)
    expect(log[1]?.detail).toMatchObject({ executionDays: 15, before: { executionDays: 30, source: 'пункт 9.7' } })
  })

  it('is held by the database: days that are possible, one row in use', async () => {
    const { id } = await add()
    const set = (fields: Partial<TermFields>) =>
      database.db.update(reviewTerms).set(fields).where(eq(reviewTerms.id, id))
    await expect(set({ executionDays: 400 })).rejects.toMatchObject({ cause: { constraint_name: 'review_terms_days' } })
    await expect(set({ executionDays: null, reviewDays: null })).rejects.toMatchObject({
      cause: { constraint_name: 'review_terms_some' },
    })
    const twin = database.db.insert(reviewTerms).values({ ...TERM, id: newId() })
    await expect(twin).rejects.toMatchObject({ cause: { constraint_name: 'review_terms_once' } })
  })
})
