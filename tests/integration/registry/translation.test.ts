import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents, translations } from '@/db/schema'
import { getTimeline } from '@/server/documents/queries'
import { attachFile } from '@/server/files/attach-file'
import { markPart } from '@/server/files/mark-part'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { processItem } from '@/server/registry/process-item'
import { refuseRegistration } from '@/server/registry/refuse-registration'
import { registerIncoming } from '@/server/registry/register-incoming'
import { returnFromTranslation } from '@/server/registry/translation/return-from-translation'
import { sendForTranslation } from '@/server/registry/translation/send-for-translation'
import { undoTranslation } from '@/server/registry/translation/undo-translation'
import { useDatabase } from '../../support/database'
import { cardFor, letRead, makeRegistry, type Registry, received, registered, uploaded } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

type Call = { actor?: Actor; now?: Date; idempotencyKey?: string }
const MINISTRY = 'Министерство экономического развития'
const WENT = new Date('2026-02-13T09:00:00Z')
const BACK = new Date('2026-02-25T09:00:00Z')
const send = (documentId: string, call: Call = {}, more = {}) =>
  execute(
    sendForTranslation,
    { actor: office.clerk, now: WENT, ...call },
    { documentId, sentTo: MINISTRY, sentOn: '2026-02-13', ...more },
  )
const comeBack = (documentId: string, version = 1, call: Call = {}) =>
  execute(returnFromTranslation, { actor: office.clerk, now: BACK, ...call }, { documentId, version })
const undo = (documentId: string, version: number, call: Call = {}) =>
  execute(undoTranslation, { actor: office.clerk, now: BACK, ...call }, { documentId, version })
const translate = async (documentId: string) => {
  const sha256 = await uploaded(database.db, office.clerk)
  const file = { documentId, sha256, name: 'Перевод.pdf', role: 'translation' as const }
  return execute(attachFile, { actor: office.clerk }, file)
}
const register = (documentId: string) =>
  execute(registerIncoming, { actor: office.clerk, now: BACK }, cardFor(office, documentId))
const card = (documentId: string) => ask(getCard, { actor: office.clerk }, { documentId })
const queue = (now = BACK) => ask(registryQueue, { actor: office.clerk, now }, {})
const row = async (documentId: string, now?: Date) => (await queue(now)).find((one) => one.documentId === documentId)
/** A letter that came on Thursday 12 February 2026. */
async function foreign(): Promise<string> {
  const documentId = await received(database.db, office)
  const createdAt = new Date('2026-02-12T09:00:00Z')
  await database.db.update(documents).set({ createdAt }).where(eq(documents.id, documentId))
  return documentId
}
const conflict = (code: string) => ({ kind: 'conflict', code: `registry.${code}` })

describe('R-24.15 a letter in a foreign language', () => {
  it('waits for its translation without a term and last in the queue, and is not decided of otherwise', async () => {
    const documentId = await foreign()
    expect(await row(documentId)).toMatchObject({ registerBy: '2026-02-12', translation: null })
    await send(documentId)
    const other = await received(database.db, office)
    expect(await row(documentId)).toMatchObject({
      ...{ registerBy: null, daysLeft: null },
      translation: { sentTo: MINISTRY, sentOn: '2026-02-13', returnedOn: null },
    })
    const order = (await queue()).map((one) => one.documentId)
    expect(order.indexOf(documentId)).toBeGreaterThan(order.indexOf(other))
    const away = { ...conflict('at_translation'), data: { sentTo: MINISTRY, date: '13.02.2026' } }
    await expect(register(documentId)).rejects.toMatchObject(away)
    const processing = { outcome: 'counted' as const, kind: 'invitation' as const, note: '' }
    await expect(execute(processItem, { actor: office.clerk }, { documentId, processing })).rejects.toMatchObject(away)
    const refusal = { documentId, reason: 'Не читается' }
    await expect(execute(refuseRegistration, { actor: office.clerk }, refusal)).rejects.toMatchObject(away)
    expect((await card(documentId)).usualTranslator).toBe(MINISTRY)
  })

  it('R-31.08 comes back with its translation, has its term from then on, and is registered with both texts', async () => {
    const documentId = await foreign()
    await send(documentId)
    await expect(comeBack(documentId)).rejects.toMatchObject({ kind: 'invalid', code: 'registry.no_translation' })
    const { id: fileId } = await translate(documentId)
    expect(await comeBack(documentId)).toEqual({ version: 2 })
    expect(await row(documentId)).toMatchObject({ registerBy: '2026-02-25', receivedOn: '2026-02-25', daysLeft: 0 })
    const { scans, translation } = await card(documentId)
    expect(scans.map(({ role, name }) => [role, name])).toEqual([
      ['scan', 'Письмо.pdf'],
      ['translation', 'Перевод.pdf'],
    ])
    expect(translation).toMatchObject({ returnedOn: '2026-02-25' })
    const mark = (part: 'other' | 'translation') =>
      execute(markPart, { actor: office.clerk }, { documentId, fileId, part })
    await mark('other')
    await expect(register(documentId)).rejects.toMatchObject({ kind: 'invalid', code: 'registry.both_texts' })
    await mark('translation')
    expect((await register(documentId)).regNumber).toBeTruthy()
    const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
    expect(items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['registry.went_for_translation', 'registry.translated', 'registry.registered']),
    )
    const [act] = await database.db
      .select({ detail: auditLog.detail })
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.sendForTranslation')))
    expect(act?.detail).toMatchObject({ sentTo: MINISTRY, sentOn: '2026-02-13' })
  })

  it('a wrong press is taken back, the return first, then the sending: the letter has the term it had', async () => {
    const documentId = await foreign()
    await send(documentId)
    await translate(documentId)
    await comeBack(documentId)
    await undo(documentId, 2)
    expect(await row(documentId)).toMatchObject({ registerBy: null, translation: { returnedOn: null } })
    await undo(documentId, 3)
    expect(await row(documentId)).toMatchObject({ registerBy: '2026-02-12', translation: null })
    await expect(undo(documentId, 4)).rejects.toMatchObject(conflict('not_translated'))
    await send(documentId)
    await comeBack(documentId)
    await register(documentId)
    await expect(undo(documentId, 2)).rejects.toMatchObject(conflict('already_registered'))
  })

  it('two clerks at once: one acts and the other is told; a repeat of the press is one act', async () => {
    const documentId = await foreign()
    const both = await Promise.allSettled([send(documentId), send(documentId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(send(documentId)).rejects.toMatchObject(conflict('sent_already'))
    await translate(documentId)
    const call = { idempotencyKey: newId() }
    expect(await comeBack(documentId, 1, call)).toEqual(await comeBack(documentId, 1, call))
    await expect(comeBack(documentId)).rejects.toMatchObject(conflict('translation_changed'))
    await expect(comeBack(documentId, 2)).rejects.toMatchObject(conflict('translation_changed'))
    await expect(undo(documentId, 1)).rejects.toMatchObject(conflict('translation_changed'))
    const again = { documentId, sentTo: 'Другая', sentOn: '2026-02-13' }
    await expect(database.db.insert(translations).values({ ...again, id: newId() })).rejects.toMatchObject({
      cause: { code: '23505' },
    })
  })

  it('is of the registry: a stranger does not find it, a reader may not, and only what waits for its number goes', async () => {
    const documentId = await foreign()
    await expect(send(documentId, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await letRead(office.clerk, documentId, office.executor)
    const forbidden = { kind: 'forbidden', code: 'registry.not_a_registrar' }
    await expect(send(documentId, { actor: office.executor })).rejects.toMatchObject(forbidden)
    await expect(send(documentId, {}, { sentOn: '2026-02-14' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'registry.sent_in_future',
    })
    await send(documentId)
    await expect(comeBack(documentId, 1, { actor: office.executor })).rejects.toMatchObject(forbidden)
    await expect(undo(documentId, 1, { actor: office.executor })).rejects.toMatchObject(forbidden)
    const { documentId: done } = await registered(database.db, office)
    await expect(send(done)).rejects.toMatchObject(conflict('already_registered'))
    await expect(comeBack(await foreign())).rejects.toMatchObject(conflict('not_translated'))
  })
})
