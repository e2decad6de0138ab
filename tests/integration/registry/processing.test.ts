import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documentGrants, processedMail, workItems } from '@/db/schema'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { completeProcessing } from '@/server/registry/complete-processing'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { listProcessed } from '@/server/registry/list-processed'
import { processItem } from '@/server/registry/process-item'
import { refuseRegistration } from '@/server/registry/refuse-registration'
import { registerIncoming } from '@/server/registry/register-incoming'
import { takeBackItem } from '@/server/registry/take-back-item'
import { useDatabase } from '../../support/database'
import { cardFor, letRead, makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

type Input = Record<string, unknown>
const DAY = new Date('2026-02-13T09:00:00Z')
const COUNTED = { outcome: 'counted', kind: 'invitation' }
const personal = (more: Input = {}) => ({ outcome: 'personal', personId: office.head.personId, sealed: true, ...more })
const MISSENT = { outcome: 'misdelivered', action: 'forwarded', destination: 'Министерство финансов области' }
const process = (documentId: string, processing: Input, call: { actor?: Actor; idempotencyKey?: string } = {}) =>
  execute(processItem, { actor: office.clerk, now: DAY, ...call }, { documentId, processing })
const passed = async (processing: Input) => {
  const documentId = await received(database.db, office)
  await process(documentId, processing)
  return documentId
}
const card = (documentId: string) => ask(getCard, { actor: office.clerk }, { documentId })
const takeBack = (documentId: string, actor = office.clerk) =>
  execute(takeBackItem, { actor, now: DAY }, { documentId })
const complete = (documentId: string, on = '2026-02-13', actor = office.clerk) =>
  execute(completeProcessing, { actor, now: DAY }, { documentId, on })
const inQueue = async (documentId: string) =>
  (await ask(registryQueue, { actor: office.clerk }, {})).some((row) => row.documentId === documentId)

describe('processing', () => {
  it('R-31.03 an invitation is counted without a number and leaves the queue, with feed and audit', async () => {
    const documentId = await passed(COUNTED)
    expect(await inQueue(documentId)).toBe(false)
    expect(await card(documentId)).toMatchObject({
      state: 'processed',
      regNumber: null,
      processed: { outcome: 'counted', kind: 'invitation', decidedOn: '2026-02-13', decidedBy: office.clerk.name },
      abilities: { register: 'registry.not_queued', complete: 'registry.nothing_to_complete', takeBack: true },
    })
    const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'registry.processed', data: { outcome: 'counted' } })
    const owed = await database.db.select().from(workItems).where(eq(workItems.documentId, documentId))
    expect(owed.map((item) => item.state)).toEqual(['done'])
    const acts = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${documentId}`))
    expect(acts.map((act) => act.command)).toContain('registry.process')
  })

  it('R-30.04 R-30.11 a closed «Лично» goes to its addressee, who is told; R-30.12 an opened one is registered as usual', async () => {
    const documentId = await received(database.db, office)
    await expect(process(documentId, personal({ sealed: false }))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'registry.personal_opened',
    })
    expect(await inQueue(documentId)).toBe(true)
    await process(documentId, personal())
    const { items } = await ask(getTimeline, { actor: office.head }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'registry.processed', mentions: [{ id: office.head.personId }] })
    expect(await complete(documentId)).toEqual({ completedOn: '2026-02-13' })
    expect((await card(documentId)).processed).toMatchObject({
      person: { id: office.head.personId },
      completedOn: '2026-02-13',
    })
  })

  it('R-30.05 misdelivered mail names what is done, where it goes and when it went', async () => {
    await expect(passed({ ...MISSENT, destination: ' ' })).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    const documentId = await passed(MISSENT)
    for (const day of ['2026-02-12', '2026-02-14'])
      await expect(complete(documentId, day)).rejects.toMatchObject({ kind: 'invalid', code: 'registry.wrong_day' })
    await complete(documentId)
    await expect(complete(documentId)).rejects.toMatchObject({ kind: 'conflict', code: 'registry.already_completed' })
    await expect(takeBack(documentId)).rejects.toMatchObject({ kind: 'conflict', code: 'registry.already_completed' })
  })

  it('R-30.06 a suspicious item is told of and can be registered only after it was taken back', async () => {
    const documentId = await passed({ outcome: 'suspicious', personId: office.head.personId, note: 'Резкий запах' })
    await expect(execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId))).rejects.toMatchObject(
      { kind: 'conflict', code: 'registry.not_queued' },
    )
    await takeBack(documentId)
    await execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId))
    await expect(process(documentId, COUNTED)).rejects.toMatchObject({ code: 'registry.already_registered' })
  })

  it('taken back it waits again, and whom it was for sees it no more', async () => {
    const documentId = await passed(personal())
    expect(await takeBack(documentId)).toEqual({ state: 'queued' })
    expect(await inQueue(documentId)).toBe(true)
    expect((await card(documentId)).processed).toBeNull()
    const grants = await database.db.select().from(documentGrants).where(eq(documentGrants.documentId, documentId))
    expect(grants.map((grant) => grant.principal)).not.toContain(`p:${office.head.personId}`)
    await expect(takeBack(documentId)).rejects.toMatchObject({ kind: 'conflict', code: 'registry.not_processed' })
    await process(documentId, COUNTED)
    await takeBack(documentId)
  })

  it('R-31.16 a refusal is listed with the others and is not taken back', async () => {
    const documentId = await received(database.db, office)
    await execute(refuseRegistration, { actor: office.clerk, now: DAY }, { documentId, reason: 'Текст не читается' })
    expect((await card(documentId)).processed).toMatchObject({ outcome: 'refused', note: 'Текст не читается' })
    await expect(takeBack(documentId)).rejects.toMatchObject({ code: 'registry.not_processed' })
  })

  it('R-31.02 what serves for reference only leaves the queue without a number, and is not counted', async () => {
    const documentId = await passed({ outcome: 'uncounted', kind: 'reference' })
    expect(await inQueue(documentId)).toBe(false)
    expect(await card(documentId)).toMatchObject({
      regNumber: null,
      processed: { outcome: 'uncounted', kind: 'reference' },
    })
    const day = { from: '2026-02-13', until: '2026-02-13', outcome: 'counted' }
    const { rows } = await ask(listProcessed, { actor: office.clerk }, day)
    expect(rows.map((row) => row.documentId)).not.toContain(documentId)
  })

  it('R-31.01 the list of a period has every outcome by its day, with counts; for others it is empty', async () => {
    const [one, other] = [await passed({ outcome: 'uncounted', kind: 'edition' }), await passed(MISSENT)]
    const list = (input: Input, actor = office.clerk) => ask(listProcessed, { actor }, input)
    const day = { from: '2026-02-13', until: '2026-02-13' }
    const all = await list(day)
    expect(all.rows.map((row) => row.documentId)).toEqual(expect.arrayContaining([one, other]))
    expect(all.counts.reduce((sum, { n }) => sum + n, 0)).toBe(all.rows.length)
    const editions = await list({ ...day, outcome: 'uncounted' })
    expect(editions.rows.map((row) => row.documentId)).toContain(one)
    expect(editions.rows.map((row) => row.documentId)).not.toContain(other)
    expect((await list({ from: '2026-02-14', until: '2026-02-20' })).rows).toEqual([])
    expect(await list(day, office.executor)).toEqual({ rows: [], counts: [] })
  })

  it('strangers do not find it, other roles are refused, an unknown addressee too', async () => {
    const documentId = await passed(COUNTED)
    const waiting = await received(database.db, office)
    const { head, stranger } = office
    await letRead(office.clerk, waiting, head)
    for (const act of [
      (actor: Actor) => process(waiting, COUNTED, { actor }),
      (actor: Actor) => takeBack(documentId, actor),
      (actor: Actor) => complete(documentId, '2026-02-13', actor),
    ]) {
      await expect(act(stranger)).rejects.toMatchObject({ kind: 'not_found' })
      await expect(act(head)).rejects.toMatchObject({ kind: 'forbidden', code: 'registry.not_a_registrar' })
    }
    await expect(process(waiting, personal({ personId: newId() }))).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('two clerks at once: one decision stands, the other learns of it; a press repeated decides once', async () => {
    const documentId = await received(database.db, office)
    const both = await Promise.allSettled([process(documentId, COUNTED), process(documentId, MISSENT)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' })
    const again = await received(database.db, office)
    const call = { idempotencyKey: 'process-press-1' }
    expect(await process(again, COUNTED, call)).toEqual(await process(again, COUNTED, call))
  })

  it('the database keeps no half-decision', async () => {
    const documentId = await received(database.db, office)
    const row = { documentId, decidedOn: '2026-02-13' }
    const halves = [
      { ...row, outcome: 'personal' as const },
      { ...row, outcome: 'misdelivered' as const, action: 'returned' as const },
      { ...row, outcome: 'counted' as const },
      { ...row, outcome: 'refused' as const },
    ]
    for (const half of halves)
      await expect(database.db.insert(processedMail).values(half)).rejects.toMatchObject({
        cause: { constraint_name: 'processed_mail_whole' },
      })
  })
})
