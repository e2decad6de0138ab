import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addAttachment } from '@/server/registry/originals/add-attachment'
import { getOriginal } from '@/server/registry/originals/get-original'
import { moveAttachment } from '@/server/registry/originals/move-attachment'
import { returnAttachment } from '@/server/registry/originals/return-attachment'
import { useDatabase } from '../../support/database'
import { makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let documentId: string
beforeAll(async () => {
  office = await makeRegistry(database.db)
  ;({ documentId } = await registered(database.db, office, { requisites: { deliveryMethod: 'email' } }))
})

const DAY = '2026-11-27'
const now = new Date('2026-11-30T09:00:00Z')
const add = (fields: Record<string, unknown> = {}, call = {}) =>
  execute(
    addAttachment,
    { actor: office.clerk, now, ...call },
    {
      ...{ documentId, kind: 'medium', name: 'Диск с чертежами', holderId: office.executor.personId, handedOn: DAY },
      ...fields,
    },
  )
type Change = { version?: number; holder?: Actor; on?: string }
const move = (attachmentId: string, { version = 1, holder = office.colleague, on = DAY }: Change = {}, call = {}) =>
  execute(
    moveAttachment,
    { actor: office.clerk, now, ...call },
    { documentId, attachmentId, version, holderId: holder.personId, handedOn: on },
  )
const giveBack = (attachmentId: string, { version = 1, on = DAY }: Change = {}, call = {}) =>
  execute(
    returnAttachment,
    { actor: office.clerk, now, ...call },
    { documentId, attachmentId, version, returnedOn: on },
  )
const one = async (id: string) =>
  (await ask(getOriginal, { actor: office.head }, { documentId })).attachments.find((row) => row.id === id)

describe('R-31.14 a physical attachment', () => {
  it('is on the card with its holder and the day of hand-over, goes on to another, and comes back', async () => {
    const { id } = await add()
    expect(await one(id)).toMatchObject({
      ...{ kind: 'medium', name: 'Диск с чертежами', returnedOn: null, before: [] },
      holder: { person: { name: 'Ветров И. П.' }, handedOn: DAY, handedBy: 'Зимин И. П.' },
    })
    await move(id, { on: '2026-11-30' })
    expect(await one(id)).toMatchObject({
      holder: { person: { name: 'Лапин И. П.' }, handedOn: '2026-11-30' },
      before: [{ person: { name: 'Ветров И. П.' }, handedOn: DAY }],
    })
    await giveBack(id, { version: 2 })
    expect(await one(id)).toMatchObject({ returnedOn: DAY, returnedTo: 'Зимин И. П.' })
    const isBack = { kind: 'conflict', code: 'registry.attachment_is_back' }
    await expect(move(id, { version: 3 })).rejects.toMatchObject(isBack)
    await expect(giveBack(id, { version: 3 })).rejects.toMatchObject(isBack)
  })

  it('is given on by one of two clerks, and written once for one press', async () => {
    const call = { idempotencyKey: newId() }
    const { id } = await add({}, call)
    expect(await add({}, call)).toEqual({ id })
    const both = await Promise.allSettled([move(id, { holder: office.colleague }), move(id, { holder: office.head })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const changed = { kind: 'conflict', code: 'registry.attachment_changed' }
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: changed })
    await expect(giveBack(id)).rejects.toMatchObject(changed)
    expect((await one(id))?.before).toHaveLength(1)
  })

  it('is an act of registrars on what they see', async () => {
    const { id } = await add()
    for (const [actor, kind] of [
      [office.stranger, 'not_found'],
      [office.head, 'forbidden'],
    ] as const) {
      await expect(add({}, { actor })).rejects.toMatchObject({ kind })
      await expect(move(id, {}, { actor })).rejects.toMatchObject({ kind })
      await expect(giveBack(id, {}, { actor })).rejects.toMatchObject({ kind })
    }
    await expect(move(newId())).rejects.toMatchObject({ kind: 'not_found', code: 'registry.attachment_not_found' })
  })

  it('has possible days, a person of the office, and a card with its number', async () => {
    const { id } = await add()
    await expect(add({ handedOn: '2026-12-01' })).rejects.toMatchObject({ code: 'registry.paper_future_date' })
    await expect(giveBack(id, { on: '2026-12-01' })).rejects.toMatchObject({ code: 'registry.paper_future_date' })
    await expect(move(id, { on: '2026-11-26' })).rejects.toMatchObject({ code: 'registry.handed_before' })
    await expect(move(id, { holder: office.executor })).rejects.toMatchObject({ code: 'registry.held_by_them' })
    await expect(add({ holderId: newId() })).rejects.toMatchObject({ code: 'directory.unknown_person' })
    const queued = await received(database.db, office)
    await expect(add({ documentId: queued })).rejects.toMatchObject({ code: 'registry.not_registered' })
    const closed = await registered(database.db, office, { access: 'dsp' })
    await expect(add({ documentId: closed.documentId, holderId: office.stranger.personId })).rejects.toMatchObject({
      code: 'registry.receiver_may_not_see',
    })
  })
})
