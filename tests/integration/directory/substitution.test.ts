import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, people } from '@/db/schema'
import { appointSubstitute } from '@/server/directory/appoint-substitute'
import { endSubstitution } from '@/server/directory/end-substitution'
import { listSubstitutions } from '@/server/directory/list-substitutions'
import { me } from '@/server/directory/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { loadActor } from '@/server/kernel/session'
import { useDatabase } from '../../support/database'
import { useLiveServer } from '../../support/live-server'
import { addPerson, makeOffice, type Office, refresh } from '../../support/office'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
const server = useLiveServer()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'], unitId: office.unitId })
})

const newcomer = () => addPerson(database.db, { unitId: office.unitId })
type Period = { from?: string; until?: string; order?: string; now?: Date }
const appoint = (by: Actor, absent: Actor, substitute: Actor, { now, ...period }: Period = {}) =>
  execute(
    appointSubstitute,
    { actor: by, now },
    {
      absentId: absent.personId,
      substituteId: substitute.personId,
      order: 'приказ № 3-к',
      from: '2030-05-10',
      until: '2030-05-20',
      ...period,
    },
  )
const replaces = async (actor: Actor, moment: string) =>
  (await loadActor(database.db, actor.accountId, { now: new Date(moment) }))?.actor.substitutes ?? []

describe('A-11.06 who acts for an absent person', () => {
  it('from the first day to the last one, in the office’s time, and by the order', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    await appoint(absent, absent, substitute)
    const expected = [{ personId: absent.personId, order: 'приказ № 3-к' }]
    expect(await replaces(substitute, '2030-05-09T20:59:00Z')).toEqual([])
    expect(await replaces(substitute, '2030-05-09T21:00:00Z')).toEqual(expected)
    expect(await replaces(substitute, '2030-05-20T20:59:00Z')).toEqual(expected)
    expect(await replaces(substitute, '2030-05-20T21:00:00Z')).toEqual([])
    expect(await replaces(absent, '2030-05-15T08:00:00Z')).toEqual([])
  })

  it('one appoints for oneself, the directory’s keeper for anybody, others for nobody', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    await expect(appoint(office.head, absent, substitute)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'directory.may_not_manage',
    })
    await expect(appoint(substitute, absent, substitute)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(appoint(admin, absent, substitute)).resolves.toHaveProperty('id')
    const [entry] = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `person:${absent.personId}`))
    expect(entry).toMatchObject({ actorId: admin.personId, detail: { order: 'приказ № 3-к' } })
  })

  it('needs two people who work here, an order, and a period that is not over', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    const refused = async (change: Parameters<typeof appoint>[3], code: string) =>
      expect(appoint(absent, absent, substitute, change)).rejects.toMatchObject({ code })
    await refused({ order: ' ' }, 'kernel.invalid_input')
    await refused({ from: '2030-05-21' }, 'directory.wrong_period')
    await refused({ from: '2020-01-01', until: '2020-01-02' }, 'directory.past_period')
    await expect(appoint(absent, absent, absent)).rejects.toMatchObject({ code: 'directory.same_person' })
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, substitute.personId))
    await refused({}, 'directory.unknown_person')
  })

  it('twice for the same days is refused, also when both are pressed at once', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    const outcomes = await Promise.allSettled([
      appoint(absent, absent, substitute),
      appoint(admin, absent, substitute, { from: '2030-05-20', until: '2030-05-25' }),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(
      appoint(absent, absent, substitute, { from: '2030-06-01', until: '2030-06-02' }),
    ).resolves.toHaveProperty('id')
  })

  it('the substitute’s sockets are opened anew, so that they hear of both cabinets', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    const { socket } = await server.listen(substitute)
    await appoint(absent, absent, substitute, { from: '2020-01-01', until: '2099-01-01' })
    await waitFor(() => socket.disconnected, 'the socket to be opened anew')
    const actor = await refresh(database.db, substitute.accountId)
    expect((await ask(me, { actor }, {})).substitutes).toEqual([
      expect.objectContaining({ id: absent.personId, name: absent.name, order: 'приказ № 3-к' }),
    ])
  })
})

describe('ending a substitution', () => {
  it('takes the rights at once and closes what was opened with them', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    const { id } = await appoint(absent, absent, substitute, { from: '2020-01-01', until: '2099-01-01' })
    const { socket } = await server.listen(substitute)
    await execute(endSubstitution, { actor: absent }, { substitutionId: id })
    await waitFor(() => socket.disconnected, 'the socket to be closed')
    expect(await replaces(substitute, '2030-05-15T08:00:00Z')).toEqual([])
    await expect(execute(endSubstitution, { actor: absent }, { substitutionId: id })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'directory.substitution_over',
    })
  })

  it('the substitute may not end it, for a stranger it is not there', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    const { id: substitutionId } = await appoint(absent, absent, substitute)
    await expect(execute(endSubstitution, { actor: substitute }, { substitutionId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(execute(endSubstitution, { actor: office.stranger }, { substitutionId })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'directory.unknown_substitution',
    })
    await expect(execute(endSubstitution, { actor: admin }, { substitutionId })).resolves.toEqual({
      id: substitutionId,
    })
  })
})

describe('the list of substitutions', () => {
  it('shows one’s own with their state; all of them only to the directory’s keeper', async () => {
    const [absent, substitute] = [await newcomer(), await newcomer()]
    const { id } = await appoint(absent, absent, substitute)
    const stateOn = async (moment: string) =>
      (await ask(listSubstitutions, { actor: substitute, now: new Date(moment) }, {})).map((row) => [row.id, row.state])
    expect(await stateOn('2030-05-01T08:00:00Z')).toEqual([[id, 'planned']])
    expect(await stateOn('2030-05-20T08:00:00Z')).toEqual([[id, 'active']])
    expect(await stateOn('2030-05-21T08:00:00Z')).toEqual([[id, 'over']])
    expect(await ask(listSubstitutions, { actor: office.stranger }, {})).toEqual([])
    await expect(ask(listSubstitutions, { actor: office.stranger }, { all: true })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect((await ask(listSubstitutions, { actor: admin }, { all: true })).some((row) => row.id === id)).toBe(true)
  })
})
