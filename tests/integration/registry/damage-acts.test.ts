import { beforeAll, describe, expect, it } from 'vitest'
import { getTimeline } from '@/server/documents/queries'
import { filesOf, readBlobBytes } from '@/server/files'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { drawDamageAct } from '@/server/registry/draw-damage-act'
import { getCard } from '@/server/registry/get-card'
import { registerIncoming } from '@/server/registry/register-incoming'
import { sendDamageAct } from '@/server/registry/send-damage-act'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, letRead, makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
let signerIds: string[]
beforeAll(async () => {
  office = await makeRegistry(database.db)
  const second = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
  const third = await addPerson(database.db, { surname: 'Никитин', roles: ['clerk'] })
  signerIds = [office.clerk, second, third].map((person) => person.personId)
})

const DAY = new Date('2026-02-13T09:00:00Z')
const FOUND = { damages: ['packing', 'no_attachments'], description: 'Конверт надорван, нет приложения на 2 л.' }
const draw = (documentId: string, more = {}, call: { actor?: Actor; idempotencyKey?: string } = {}) =>
  execute(drawDamageAct, { actor: office.clerk, now: DAY, ...call }, { documentId, signerIds, ...FOUND, ...more })
const send = (actId: string, on = '2026-02-13', actor = office.clerk) =>
  execute(sendDamageAct, { actor, now: DAY }, { actId, on })

describe('acts on damaged mail', () => {
  it('R-30.07 an act has two copies with three lines to sign, and is attached to the letter', async () => {
    const documentId = await received(database.db, office)
    const act = await draw(documentId)
    expect(act).toMatchObject({ drawnOn: '2026-02-13', damages: FOUND.damages, sentOn: null })
    const [file] = await filesOf(database.db, documentId, ['attachment'])
    expect(file).toMatchObject({ id: act.fileId, name: `Акт № ${act.number} от 13.02.2026.pdf` })
    const pages = await readPrinted(await readBlobBytes(file?.sha256 ?? ''))
    const texts = pages.map((page) => page.lines.map((line) => line.text).join(' '))
    expect(texts).toHaveLength(2)
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`Экз. № ${index + 1}`)
      expect(text).toContain(`АКТ № ${act.number}`)
      for (const surname of ['Зимин', 'Белова', 'Никитин']) expect(text).toContain(surname)
      expect(text).toContain('нет приложения на 2 л.')
    }
  })

  it('R-30.08 the damage stands in «Примечание», and the letter is registered with it and not without', async () => {
    const documentId = await received(database.db, office)
    const { number } = await draw(documentId)
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card.requisites.note).toBe(
      `Акт № ${number} от 13.02.2026: повреждена упаковка, отсутствует часть документа или приложения: ${FOUND.description}`,
    )
    expect(card).toMatchObject({ state: 'queued', abilities: { register: true }, acts: [{ number }] })
    const register = (note: string) =>
      execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId, { requisites: { note } }))
    await expect(register(' ')).rejects.toMatchObject({ kind: 'invalid', code: 'registry.no_damage_note' })
    expect((await register(card.requisites.note ?? '')).regNumber).toBeTruthy()
    await expect(draw(documentId)).rejects.toMatchObject({ kind: 'conflict', code: 'registry.already_registered' })
  })

  it('R-30.07 fewer than three different employees of the registry are refused', async () => {
    const documentId = await received(database.db, office)
    const [one = '', two = ''] = signerIds
    for (const ids of [[], [one, two], [one, two, two]])
      await expect(draw(documentId, { signerIds: ids })).rejects.toMatchObject({ code: 'registry.three_signers' })
    await expect(draw(documentId, { signerIds: [one, two, office.executor.personId] })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'registry.signer_not_a_registrar',
    })
    expect((await ask(getCard, { actor: office.clerk }, { documentId })).acts).toEqual([])
  })

  it('R-30.09 the first copy goes to the sender once, on a day that is possible', async () => {
    const documentId = await received(database.db, office)
    const act = await draw(documentId)
    await expect(send(act.id, '2026-02-12')).rejects.toMatchObject({ kind: 'invalid', code: 'registry.wrong_day' })
    expect(await send(act.id)).toEqual({ sentOn: '2026-02-13' })
    await expect(send(act.id)).rejects.toMatchObject({ kind: 'conflict', code: 'registry.act_sent' })
    const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
    expect(items.slice(-2).map((item) => item.name)).toEqual(['registry.act_drawn', 'registry.act_sent_off'])
  })

  it('strangers do not find the letter nor the act, other roles are refused', async () => {
    const documentId = await received(database.db, office)
    const { id } = await draw(documentId)
    await letRead(office.clerk, documentId, office.head)
    for (const act of [
      (actor: Actor) => draw(documentId, {}, { actor }),
      (actor: Actor) => send(id, '2026-02-13', actor),
    ]) {
      await expect(act(office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
      await expect(act(office.head)).rejects.toMatchObject({ kind: 'forbidden', code: 'registry.not_a_registrar' })
    }
  })

  it('two acts at once get two numbers in a line; a press repeated draws one', async () => {
    const letters = await Promise.all([received(database.db, office), received(database.db, office)])
    const [first, second] = await Promise.all(letters.map((documentId) => draw(documentId)))
    expect(Math.abs((first?.number ?? 0) - (second?.number ?? 0))).toBe(1)
    const documentId = await received(database.db, office)
    const call = { idempotencyKey: 'act-press-1' }
    expect((await draw(documentId, {}, call)).id).toBe((await draw(documentId, {}, call)).id)
    expect((await ask(getCard, { actor: office.clerk }, { documentId })).acts).toHaveLength(1)
  })
})
