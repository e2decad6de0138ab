import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, journalRequests, securityLog } from '@/db/schema'
import { listJournals } from '@/server/journals/list-journals'
import { askOperator } from '@/server/journals/requests/ask-operator'
import { decideRequest } from '@/server/journals/requests/decide-request'
import { listRequests } from '@/server/journals/requests/list-requests'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let operator: Actor
let assistant: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  operator = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'] })
  assistant = await addPerson(database.db, { surname: 'Ильин', roles: ['assistant'] })
})

const request = (actor: Actor, about = 'journal', wish = 'Открыть журнал жалоб', call = {}) =>
  execute(askOperator, { actor, ...call }, { about, wish })
const decide = (requestId: string, outcome = 'done', { actor = operator, answer = '' } = {}) =>
  execute(decideRequest, { actor }, { requestId, outcome, answer })
const list = (actor: Actor, open = true) => ask(listRequests, { actor }, { open })
const refusal = (kind: string, code: string) => ({ kind, code })

describe('T-12.02 T-13.02 T-14.03 a request to the operator', () => {
  it.each(['journal', 'group', 'setting'])(
    'about a %s comes from a clerk or an assistant, and from nobody else',
    async (about) => {
      for (const actor of [office.clerk, assistant]) {
        const { id } = await request(actor, about)
        const { requests, abilities } = await list(actor)
        expect(requests[0]).toMatchObject({ id, about, requestedBy: actor.name, outcome: null, decidedBy: null })
        expect(abilities).toEqual({ ask: true, decide: 'journals.may_not_change' })
        expect((await ask(listJournals, { actor }, {})).abilities.ask).toBe(true)
      }
      for (const actor of [office.executor, office.stranger])
        await expect(request(actor, about)).rejects.toMatchObject(refusal('forbidden', 'journals.may_not_ask'))
      expect(await database.db.$count(securityLog, eq(securityLog.command, 'journals.request'))).toBeGreaterThan(0)
    },
  )

  it('T-12.01 T-13.01 is seen by who asked and by the operator, who carries it out once, with an answer on record', async () => {
    const { id } = await request(office.clerk)
    expect((await list(assistant)).requests.map((one) => one.id)).not.toContain(id)
    expect((await list(operator)).requests.map((one) => one.id)).toContain(id)
    await expect(decide(id, 'done', { actor: office.clerk })).rejects.toMatchObject(
      refusal('forbidden', 'journals.may_not_change'),
    )
    expect(await decide(id, 'done', { answer: 'Журнал Ж открыт' })).toEqual({ outcome: 'done' })
    expect((await list(office.clerk)).requests.map((one) => one.id)).not.toContain(id)
    const decided = (await list(office.clerk, false)).requests.find((one) => one.id === id)
    expect(decided).toMatchObject({ outcome: 'done', decidedBy: operator.name, answer: 'Журнал Ж открыт' })
    const [act] = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `journal-request:${id}`), eq(auditLog.command, 'journals.decideRequest')))
    expect(act).toMatchObject({ actorId: operator.personId, detail: { outcome: 'done' } })
  })

  it('is declined with a reason only, by one of two windows; an unknown one is not found', async () => {
    const { id } = await request(office.clerk)
    await expect(decide(id, 'declined')).rejects.toMatchObject(refusal('invalid', 'journals.decline_needs_reason'))
    const both = await Promise.allSettled([decide(id, 'declined', { answer: 'Такой журнал есть' }), decide(id)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject(
      refusal('conflict', 'journals.decided_already'),
    )
    await expect(decide(newId())).rejects.toMatchObject(refusal('not_found', 'journals.no_request'))
  })

  it('is one for a press repeated, and whole by the rules of the database', async () => {
    const idempotencyKey = newId()
    const first = await request(office.clerk, 'group', 'Группа для жалоб', { idempotencyKey })
    expect(await request(office.clerk, 'group', 'Группа для жалоб', { idempotencyKey })).toEqual(first)
    const half = { id: newId(), about: 'journal' as const, wish: 'Журнал', requestedBy: office.clerk.personId }
    await expect(database.db.insert(journalRequests).values({ ...half, outcome: 'done' })).rejects.toThrow()
    const bare = { ...half, outcome: 'declined' as const, decidedAt: new Date() }
    await expect(database.db.insert(journalRequests).values(bare)).rejects.toThrow()
  })
})
