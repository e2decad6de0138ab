import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { intake } from '@/server/registry/intake'
import { processItem } from '@/server/registry/process-item'
import { acceptMail } from '@/server/registry/receipts/accept-mail'
import { getReceipt } from '@/server/registry/receipts/get-receipt'
import { listReceipts } from '@/server/registry/receipts/list-receipts'
import { printReceipts } from '@/server/registry/receipts/print-receipts'
import { saveInventory } from '@/server/registry/receipts/save-inventory'
import { signReceipt } from '@/server/registry/receipts/sign-receipt'
import { tieLetters } from '@/server/registry/receipts/tie-letters'
import { untieLetter } from '@/server/registry/receipts/untie-letter'
import { withdrawReceipt } from '@/server/registry/receipts/withdraw-receipt'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
let second: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  second = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
})

const now = new Date('2026-11-30T09:00:00Z')
const [DAY, DAY_BEFORE] = ['2026-11-30', '2026-11-29']
const POST = { way: 'post', source: 'Отделение почты № 25', items: 3 } as const
const SERVICE = { way: 'courier_service', source: 'Отдел фельдсвязи', broughtBy: 'Гусев Л. О.', items: 2 } as const
const refusal = (kind: string, code: string, data?: Record<string, unknown>) => ({
  ...{ kind, code },
  ...(data ? { data: expect.objectContaining(data) } : {}),
})
const accept = (mail: Record<string, unknown> = POST, call = {}) =>
  execute(acceptMail, { actor: office.clerk, now, ...call }, mail as never)
const save = (batchId: string, version: number, lines: Record<string, unknown>[], call = {}) =>
  execute(saveInventory, { actor: office.clerk, now, ...call }, { batchId, version, items: 2, lines } as never)
const sign = (batchId: string, version: number, discrepancies = '', call = {}) =>
  execute(signReceipt, { actor: office.clerk, now, ...call }, { batchId, version, discrepancies })
const read = (batchId: string, actor = office.clerk) => ask(getReceipt, { actor, now }, { batchId })
const list = (asked = {}, actor = office.clerk) =>
  ask(listReceipts, { actor, now }, { from: DAY, until: DAY, ...asked })

describe('R-29.02 a receipt of mail', () => {
  it('says who accepted it, when, from whom and how many; strangers and executors neither write nor read', async () => {
    const { batchId, number } = await accept()
    expect(await read(batchId)).toMatchObject({
      ...{ number, way: 'post', source: POST.source, items: 3, acceptedBy: office.clerk.name },
      ...{ acceptedAt: now.toISOString(), signedBy: office.clerk.name, receipt: null, taken: 0, withdrawn: null },
    })
    for (const actor of [office.stranger, office.executor]) {
      const forbidden = refusal('forbidden', 'registry.not_a_registrar')
      await expect(accept(POST, { actor })).rejects.toMatchObject(forbidden)
      await expect(read(batchId, actor)).rejects.toMatchObject(forbidden)
      await expect(list({}, actor)).rejects.toMatchObject(forbidden)
      const file = { from: DAY, until: DAY, as: 'pdf' as const }
      await expect(ask(printReceipts, { actor, now }, file)).rejects.toMatchObject(forbidden)
    }
    await expect(read(newId())).rejects.toMatchObject(refusal('not_found', 'registry.batch_not_found'))
  })

  it('has numbers without a gap, and one for a repeated press', async () => {
    const call = { idempotencyKey: 'accept-once' }
    const [one, again] = await Promise.all([accept(POST, call), accept(POST, call)])
    expect(again).toEqual(one)
    const more = await Promise.all([office.clerk, second, office.clerk].map((actor) => accept(POST, { actor })))
    const numbers = more.map(({ number }) => Number(number) - Number(one?.number)).sort()
    expect(numbers).toEqual([1, 2, 3])
  })

  it('R-29.03 R-29.07 keeps the time of the office, and none from the future', async () => {
    const telegrams = { way: 'telegram', source: 'Оператор связи', broughtBy: 'Репина О. В.', items: 1 }
    const { batchId } = await accept({ ...telegrams, accepted: { on: DAY, at: '11:20' } })
    expect((await read(batchId)).acceptedAt).toBe('2026-11-30T08:20:00.000Z')
    await expect(accept({ ...telegrams, accepted: { on: DAY, at: '12:01' } })).rejects.toMatchObject(
      refusal('invalid', 'registry.accepted_future'),
    )
    const { documentId } = await execute(intake, { actor: office.clerk, now }, { title: 'Телеграмма', batchId })
    const row = (await ask(registryQueue, { actor: office.clerk }, {})).find((one) => one.documentId === documentId)
    expect(row?.urgency).toBe('telegram')
  })

  it.each(['messenger', 'courier'])(
    'R-29.04 of a %s says whether the book was signed or the copy stamped',
    async (way) => {
      const mail = { way, source: 'АО «Северореченская теплосеть»', items: 1 }
      await expect(accept(mail)).rejects.toMatchObject(refusal('invalid', 'registry.receipt_missing'))
      await expect(accept({ ...mail, receipt: 'copy_stamped' })).rejects.toMatchObject(
        refusal('invalid', 'registry.bringer_missing'),
      )
      const { batchId } = await accept({ ...mail, receipt: 'copy_stamped', broughtBy: 'Лапин К. Д.' })
      expect(await read(batchId)).toMatchObject({ receipt: 'copy_stamped', broughtBy: 'Лапин К. Д.' })
    },
  )

  it('made by mistake is struck out with its reason and stays in the journal; not when letters came in it', async () => {
    const { batchId } = await accept()
    const strike = (id: string, actor = office.clerk) =>
      execute(withdrawReceipt, { actor, now }, { batchId: id, reason: 'записано дважды' })
    await expect(strike(batchId, office.executor)).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    await strike(batchId)
    expect(await read(batchId)).toMatchObject({ withdrawn: 'записано дважды' })
    await expect(strike(batchId)).rejects.toMatchObject(refusal('conflict', 'registry.batch_withdrawn'))
    const into = (id: string) => execute(intake, { actor: office.clerk, now }, { title: 'Письмо', batchId: id })
    await expect(into(batchId)).rejects.toMatchObject(refusal('conflict', 'registry.batch_withdrawn'))
    const { batchId: used } = await accept()
    await into(used)
    await expect(strike(used)).rejects.toMatchObject(refusal('conflict', 'registry.batch_has_items'))
  })
})

describe('R-29.01 items of a receipt', () => {
  it('are taken in one by one, begin with its way of delivery, and are counted in it', async () => {
    const { batchId } = await accept({ ...SERVICE, items: 4 })
    const call = { actor: office.clerk, now }
    const { documentId } = await execute(intake, call, { title: 'Пакет № 117', batchId })
    await execute(intake, { ...call, actor: second }, { title: 'Пакет № 118', batchId })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card.requisites.deliveryMethod).toBe('courier_service')
    const receipt = await read(batchId)
    expect(receipt).toMatchObject({ items: 4, taken: 2, queued: 2 })
    expect(receipt.documents.map(({ title }) => title)).toEqual(['Пакет № 117', 'Пакет № 118'])
    const unknown = execute(intake, call, { title: 'Пакет', batchId: newId() })
    await expect(unknown).rejects.toMatchObject(refusal('not_found', 'registry.batch_not_found'))
  })

  describe('that stood in the queue before', () => {
    const receive = async (title: string) => (await execute(intake, { actor: office.clerk, now }, { title })).documentId
    const tie = (batchId: string, documentIds: string[], call = {}) =>
      execute(tieLetters, { actor: office.clerk, now, ...call }, { batchId, documentIds })
    const untie = (batchId: string, documentId: string, actor = office.clerk) =>
      execute(untieLetter, { actor, now }, { batchId, documentId })
    const queued = async (documentId: string) =>
      (await ask(registryQueue, { actor: office.clerk }, {})).find((one) => one.documentId === documentId)

    it('are put into it by a registrar, with its way of delivery, and taken out again', async () => {
      const { batchId } = await accept(SERVICE)
      const letters = [await receive('Пакет № 7'), await receive('Пакет № 8')] as const
      for (const actor of [office.stranger, office.executor]) {
        await expect(tie(batchId, [letters[0]], { actor })).rejects.toMatchObject({ kind: expect.any(String) })
        await expect(untie(batchId, letters[0], actor)).rejects.toMatchObject({ kind: expect.any(String) })
      }
      expect(await read(batchId)).toMatchObject({ taken: 0 })
      const call = { idempotencyKey: 'tie-once' }
      await Promise.all([tie(batchId, [...letters], call), tie(batchId, [...letters], call)])
      await tie(batchId, [letters[0]])
      expect(await read(batchId)).toMatchObject({ taken: 2, queued: 2 })
      expect((await queued(letters[1]))?.batchId).toBe(batchId)
      const card = await ask(getCard, { actor: office.clerk }, { documentId: letters[0] })
      expect(card.requisites.deliveryMethod).toBe('courier_service')
      await untie(batchId, letters[0])
      await untie(batchId, letters[0])
      expect(await read(batchId)).toMatchObject({ taken: 1 })
      expect((await queued(letters[0]))?.batchId).toBeNull()
    })

    it('are in one receipt: another refuses them by name, and all of what it was asked', async () => {
      const [{ batchId: one }, { batchId: other }] = await Promise.all([accept(), accept()])
      const letters = [await receive('Письмо о воде'), await receive('Письмо о тепле')]
      const [first = ''] = letters
      const both = await Promise.allSettled([tie(one, letters), tie(other, [...letters].reverse())])
      const refused = both.filter(({ status }) => status === 'rejected')
      expect(refused).toMatchObject([{ reason: refusal('conflict', 'registry.in_other_batch') }])
      expect((await Promise.all([read(one), read(other)])).map(({ taken }) => taken).sort()).toEqual([0, 2])
      const { batchId: struck } = await accept()
      await execute(withdrawReceipt, { actor: office.clerk, now }, { batchId: struck, reason: 'ошибка' })
      await expect(tie(struck, [first])).rejects.toMatchObject(refusal('conflict', 'registry.batch_withdrawn'))
      const left = await receive('Письмо не нам')
      const processing = { outcome: 'counted', kind: 'invitation', note: '' } as const
      await execute(processItem, { actor: office.clerk, now }, { documentId: left, processing })
      await expect(tie(one, [left])).rejects.toMatchObject(refusal('conflict', 'registry.not_queued'))
    })
  })
})

describe('R-29.06 the inventory of the courier service', () => {
  const matched = { envelope: '117', addressee: 'Карташову Д. Н.', mark: 'matched' }
  const missing = { envelope: '118', addressee: 'Ветрову И. П.', mark: 'missing' }

  it('is signed at once when every line has its envelope, and does not change after that', async () => {
    const { batchId } = await accept(SERVICE)
    expect(await read(batchId)).toMatchObject({ signedAt: null, abilities: { sign: 'registry.inventory_empty' } })
    await expect(sign(batchId, 1)).rejects.toMatchObject(refusal('conflict', 'registry.inventory_empty'))
    await save(batchId, 1, [matched, { ...missing, mark: 'matched' }])
    await expect(sign(batchId, 2, '', { actor: office.executor })).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    await sign(batchId, 2)
    expect(await read(batchId)).toMatchObject({ signedBy: office.clerk.name, unreconciled: 0, discrepancies: '' })
    await expect(save(batchId, 3, [])).rejects.toMatchObject(refusal('conflict', 'registry.batch_signed'))
    await expect(sign(batchId, 3)).rejects.toMatchObject(refusal('conflict', 'registry.batch_signed'))
  })

  it.each([
    ['an envelope that is not there', [matched, missing], '118'],
    ['a line nobody marked', [matched, { ...missing, mark: null }], '118'],
    [
      'an envelope that is not listed',
      [matched, { ...missing, mark: 'matched' }, { envelope: '9', mark: 'extra' }],
      '9',
    ],
    ['another count', [matched], ''],
  ])('with %s it is signed only with the discrepancies named', async (_name, lines, envelopes) => {
    const { batchId } = await accept(SERVICE)
    await save(batchId, 1, lines)
    await expect(sign(batchId, 2)).rejects.toMatchObject(
      refusal('invalid', 'registry.discrepancies_unnamed', { envelopes }),
    )
    await sign(batchId, 2, 'сообщено фельдъегерю')
    expect(await read(batchId)).toMatchObject({ discrepancies: 'сообщено фельдъегерю' })
  })

  it('has every envelope once, one version, and belongs to the courier service alone', async () => {
    const { batchId } = await accept(SERVICE)
    await expect(save(batchId, 1, [matched, { ...missing, envelope: '117' }])).rejects.toMatchObject(
      refusal('invalid', 'registry.envelope_twice', { number: '117' }),
    )
    const both = await Promise.allSettled([office.clerk, second].map((actor) => save(batchId, 1, [matched], { actor })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(save(batchId, 1, [matched])).rejects.toMatchObject(refusal('conflict', 'registry.batch_changed'))
    const { batchId: post } = await accept()
    await expect(save(post, 1, [matched])).rejects.toMatchObject(refusal('conflict', 'registry.no_inventory'))
  })
})

describe('R-29.02 the journal of receipts', () => {
  it('is of the days of the office, by the way of delivery, and proposes whom mail came from', async () => {
    const late = { ...POST, source: 'Отделение почты № 7', accepted: { on: DAY_BEFORE, at: '23:59' } }
    const { batchId } = await accept(late)
    const ids = async (asked: Record<string, string>) => (await list(asked)).batches.map(({ id }) => id)
    expect(await ids({})).not.toContain(batchId)
    expect(await ids({ from: DAY_BEFORE, until: DAY_BEFORE })).toEqual([batchId])
    const { batches, sources } = await list({ way: 'courier_service' })
    expect(new Set(batches.map(({ way }) => way))).toEqual(new Set(['courier_service']))
    expect(sources).toContainEqual({ way: 'post', source: 'Отделение почты № 7' })
  })

  it.each([
    ['pdf', 'application/pdf', '%PDF'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ] as const)('is given as %s', async (as, mime, begins) => {
    const file = await ask(printReceipts, { actor: office.clerk, now }, { from: DAY, until: DAY, as })
    expect(file).toMatchObject({ mime, name: `Журнал приёма почты ${DAY}.${as}` })
    expect(Buffer.from(file.base64, 'base64').toString('latin1')).toMatch(new RegExp(`^${begins}`))
  })
})
