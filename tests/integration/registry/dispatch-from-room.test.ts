import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatchLines, documents } from '@/db/schema'
import type { CheckKey, DispatchMethod } from '@/lib/contracts/registry-dispatch-views'
import { dayIn } from '@/lib/text/wall-clock'
import { ask, execute } from '@/server/kernel/execute'
import { acceptLines } from '@/server/registry/dispatch/accept-lines'
import { approveDelivery } from '@/server/registry/dispatch/approve-delivery'
import { dispatchChecks } from '@/server/registry/dispatch/dispatch-checks'
import { returnLines } from '@/server/registry/dispatch/return-lines'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { useDatabase } from '../../support/database'
import { ADDRESS, addressed, BY_HAND, choose, letterTo, linesOf } from '../../support/dispatch'
import { makeRegistry, number, type Registry, signedLetter } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const today = dayIn(new Date(), 'Europe/Moscow')
const VOUCHED: CheckKey[] = ['delivery', 'attachments', 'executor', 'copies']
const dispatch = (documentId: string, fields = {}) =>
  execute(
    dispatchDocument,
    { actor: office.clerk },
    { documentId, method: 'medo', sentOn: today, confirmed: VOUCHED, ...fields },
  )
const desk = (documentId: string) => ask(outgoingDesk, { actor: office.clerk }, { documentId })
const refusal = (code: string, kind = 'conflict') => ({ kind, code })

describe('a document sent from its own room', () => {
  it('R-33.06 goes from its room by the checks of the desk: what the card refutes nobody can vouch for', async () => {
    const { documentId } = await letterTo(database.db, office, ['п. Ключи'])
    const asked = (method: DispatchMethod, actor = office.clerk) =>
      ask(dispatchChecks, { actor }, { documentId, method })
    const failing = async (method: DispatchMethod) =>
      (await asked(method)).filter(({ result }) => result === 'failed').map(({ key }) => key)
    expect(await failing('post')).toEqual(['address', 'delivery', 'copies'])
    expect(await failing('courier')).toEqual(['delivery', 'copies'])
    await expect(asked('post', office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(asked('post', office.executor)).rejects.toMatchObject(refusal('registry.not_a_registrar', 'forbidden'))
    const refused = refusal('registry.checks_failed', 'invalid')
    await expect(dispatch(documentId, { method: 'post' })).rejects.toMatchObject({
      ...refused,
      data: { checks: ['address'] },
    })
    await expect(dispatch(documentId, { method: 'courier', confirmed: ['copies'] })).rejects.toMatchObject({
      ...refused,
      data: { checks: ['delivery'] },
    })
    await database.db.update(documents).set({ regDate: '2026-01-12' }).where(eq(documents.id, documentId))
    await expect(dispatch(documentId, { method: 'courier' })).rejects.toMatchObject({ data: { checks: ['date'] } })
    expect((await desk(documentId)).dispatches).toEqual([])
    await database.db.update(documents).set({ regDate: today }).where(eq(documents.id, documentId))
    await dispatch(documentId, { method: 'courier' })
    const [line] = await linesOf(database.db, documentId)
    expect(line).toMatchObject({ state: 'sent', method: 'courier' })
    expect(line?.checks.filter(({ result }) => result === 'confirmed')).toEqual([
      { key: 'delivery', result: 'confirmed', by: office.clerk.name },
      { key: 'copies', result: 'confirmed', by: office.clerk.name },
    ])
  })

  it('R-33.05 the way its executor chose is offered first, and never twice', async () => {
    const { documentId } = await letterTo(database.db, office, [ADDRESS])
    await database.db.update(dispatchLines).set({ method: 'courier' }).where(eq(dispatchLines.documentId, documentId))
    const { methods } = await desk(documentId)
    expect(methods[0]).toBe('courier')
    expect(new Set(methods).size).toBe(methods.length)
    await dispatch(documentId, { method: 'courier' })
    expect((await desk(documentId)).methods[0]).toBe('medo')
  })

  it('R-20.23 on paper what is for official use goes as registered mail, from the desk and from its room', async () => {
    const documentId = await addressed(database.db, office, await signedLetter(database.db, office), [ADDRESS, ADDRESS])
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))
    await number(office, documentId)
    const [line] = await linesOf(database.db, documentId)
    expect(line).toMatchObject({ method: 'post', mailClass: 'registered' })
    const simple = { mailClass: 'simple' }
    await expect(choose(office, line?.id ?? '', simple)).rejects.toMatchObject(
      refusal('registry.registered_only', 'invalid'),
    )
    await choose(office, line?.id ?? '', { method: 'courier' })
    await dispatch(documentId, { method: 'post' })
    const gone = await linesOf(database.db, documentId)
    expect(gone.map(({ method, mailClass }) => [method, mailClass])).toEqual([
      ['post', 'registered'],
      ['post', 'registered'],
    ])
  })

  it('R-20.23 a line from before the rule is registered mail from its acceptance on; one said to be simple is refused', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office)
    await choose(office, lineIds[0] ?? '')
    await execute(approveDelivery, { actor: office.head }, { documentId })
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))
    const mine = eq(dispatchLines.documentId, documentId)
    await database.db.update(dispatchLines).set({ mailClass: 'simple' }).where(mine)
    const accept = () => execute(acceptLines, { actor: office.clerk }, { lineIds, confirmed: BY_HAND })
    await expect(accept()).rejects.toMatchObject(refusal('registry.registered_only', 'invalid'))
    await database.db.update(dispatchLines).set({ mailClass: null }).where(mine)
    await accept()
    expect(await linesOf(database.db, documentId)).toMatchObject([{ state: 'accepted', mailClass: 'registered' }])
  })

  it('R-33.13 what is with its executor does not go from its room either; R-33.05 what failed to go is not bound by its date', async () => {
    const { documentId } = await letterTo(database.db, office, [ADDRESS, ADDRESS])
    await dispatch(documentId, { result: 'failed', note: 'Нет связи', confirmed: [] })
    await database.db.update(documents).set({ regDate: '2026-01-12' }).where(eq(documents.id, documentId))
    const back = { lineIds: (await linesOf(database.db, documentId)).map(({ id }) => id), reason: 'Нет подписи' }
    await execute(returnLines, { actor: office.clerk }, back)
    await expect(dispatch(documentId)).rejects.toMatchObject(refusal('registry.not_waiting'))
    await database.db.update(dispatchLines).set({ state: 'waiting' }).where(eq(dispatchLines.documentId, documentId))
    await dispatch(documentId)
    expect((await desk(documentId)).dispatches.map((row) => row.result)).toEqual(['failed', 'sent'])
  })
})
