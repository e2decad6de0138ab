import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { redirectTarget } from '@/server/organisations'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { askOperator } from '@/server/organisations/ask-operator'
import { changeOrganisation } from '@/server/organisations/change-organisation'
import { decideRequest } from '@/server/organisations/decide-request'
import { getAddresseeCard } from '@/server/organisations/get-card'
import { listRequests } from '@/server/organisations/list-requests'
import { searchOrganisations } from '@/server/organisations/search-organisations'
import { setExchange } from '@/server/organisations/set-exchange'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  operator = await addPerson(database.db, { roles: ['administrator'] })
})

const add = async (name: string, email: string | null = 'office@example.org', actor = office.clerk) =>
  (await execute(addOrganisation, { actor }, { name, email })).id
const request = (organisationId: string, kind: string, { actor = office.clerk, note = '' } = {}) =>
  execute(askOperator, { actor }, { organisationId, kind, note })
const decide = (requestId: string, outcome = 'done', { actor = operator, answer = '' } = {}) =>
  execute(decideRequest, { actor }, { requestId, outcome, answer })
const card = (organisationId: string, actor = office.clerk) => ask(getAddresseeCard, { actor }, { organisationId })
const change = async (organisationId: string, fields: object, actor = office.clerk) => {
  const { kind, name, email, version: expectedVersion } = await card(organisationId, actor)
  return execute(changeOrganisation, { actor }, { organisationId, kind, name, email, expectedVersion, ...fields })
}

describe('T-15.02 to T-15.04 exchange by e-mail', () => {
  it('T-15.03 is asked for by the user, set by the operator, and closes the card for the user, who sees why', async () => {
    const id = await add('Речное пароходство')
    const { id: requestId } = await request(id, 'email')
    await expect(request(id, 'email')).rejects.toMatchObject({ code: 'organisations.asked_already' })
    await expect(decide(requestId, 'done', { actor: office.clerk })).rejects.toMatchObject({
      code: 'organisations.not_the_operator',
    })
    expect((await card(id)).abilities.change).toBe(true)
    await decide(requestId)
    await expect(decide(requestId)).rejects.toMatchObject({ code: 'organisations.decided_already' })
    expect(await card(id)).toMatchObject({
      exchange: 'email',
      abilities: { change: 'organisations.closed_by_exchange' },
    })
    await expect(change(id, { phone: '1' })).rejects.toMatchObject({ code: 'organisations.closed_by_exchange' })
    await expect(request(id, 'change')).rejects.toMatchObject({ code: 'organisations.say_what_to_change' })
    await request(id, 'change', { note: 'Новый телефон: 12-34' })
    await change(id, { phone: '12-34' }, operator)
    await expect(change(id, { email: null }, operator)).rejects.toMatchObject({
      code: 'organisations.exchange_needs_email',
    })
  })

  it('T-15.04 is refused without an address, and to who does not keep the entry', async () => {
    const id = await add('Лодочная станция', null)
    await expect(request(id, 'email')).rejects.toMatchObject({ code: 'organisations.exchange_needs_email' })
    await expect(request(id, 'redirect', { actor: office.executor })).rejects.toMatchObject({
      code: 'organisations.shared_read_only',
    })
    const direct = { organisationId: id, exchange: 'email', redirects: false }
    await expect(execute(setExchange, { actor: operator }, direct)).rejects.toMatchObject({
      code: 'organisations.exchange_needs_email',
    })
  })

  it('a request is declined with a reason; each sees their own, the operator all', async () => {
    const own = await add('Клуб гребли', 'club@example.org', office.executor)
    const { id } = await request(own, 'email', { actor: office.executor })
    const seen = async (actor: Actor, open = true) =>
      (await ask(listRequests, { actor }, { open })).map((one) => one.id)
    expect(await seen(office.executor)).toEqual([id])
    expect(await seen(office.colleague)).toEqual([])
    expect(await seen(operator)).toContain(id)
    await expect(decide(id, 'declined')).rejects.toMatchObject({ code: 'organisations.decline_needs_reason' })
    await decide(id, 'declined', { answer: 'Адрес не проверен' })
    expect(await seen(office.executor)).toEqual([])
    expect(await ask(listRequests, { actor: office.executor }, { open: false })).toMatchObject([
      { outcome: 'declined', answer: 'Адрес не проверен' },
    ])
  })
})

describe('T-15.05 to T-15.07 redirecting of appeals', () => {
  it('T-15.06 only addressees with the mark are offered and taken; the operator sets it on request', async () => {
    const id = await add('Управление речных перевозок')
    const offered = async () =>
      (await ask(searchOrganisations, { actor: office.clerk }, { query: 'речных', redirects: true })).map(
        (one) => one.id,
      )
    expect(await offered()).toEqual([])
    await expect(redirectTarget(database.db, id)).rejects.toMatchObject({ code: 'organisations.not_for_redirecting' })
    await decide((await request(id, 'redirect')).id)
    expect(await offered()).toEqual([id])
    expect((await redirectTarget(database.db, id)).id).toBe(id)
    const off = { organisationId: id, exchange: null, redirects: false }
    await expect(execute(setExchange, { actor: office.clerk }, off)).rejects.toMatchObject({
      code: 'organisations.not_the_operator',
    })
    await execute(setExchange, { actor: operator }, off)
    expect(await offered()).toEqual([])
  })
})
