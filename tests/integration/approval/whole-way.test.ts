import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents } from '@/db/schema'
import { returnForRework } from '@/server/approval/return-for-rework'
import { getTimeline } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { agree, asked, complete, enrol, look, send, shown, sign, visa, writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const NAMES = [
  ...[
    'approval.started',
    'approval.rework',
    'approval.started',
    'approval.agreed',
    'approval.agreed',
    'approval.stage_opened',
  ],
  ...['approval.visaed', 'approval.visaed', 'approval.stage_opened', 'approval.rework'],
  ...['approval.started', 'approval.agreed', 'approval.agreed', 'approval.stage_opened'],
  ...['approval.visaed', 'approval.visaed', 'approval.stage_opened', 'approval.signed', 'approval.completed'],
]

describe('A-04 … A-08 the whole way of a letter', () => {
  it('a reviewer returns it, the head returns it, and the third cycle is signed; everything is on record', async () => {
    const { head, executor, reviewer, second } = office
    const signer = await enrol(head)
    const documentId = await writeLetter(office)

    await send(database.db, office, documentId)
    await execute(returnForRework, { actor: second }, { ...(await shown(second, documentId)), remark: 'Нет срока.' })

    await send(database.db, office, documentId)
    await agree(documentId, reviewer, second)
    await visa(documentId, reviewer, second)
    await complete(head, documentId, { result: 'rework', remark: 'Смягчить третий абзац.' })

    await send(database.db, office, documentId)
    await agree(documentId, second, reviewer)
    await visa(documentId, second, reviewer)
    await sign(signer, documentId)
    expect((await asked(head, documentId)).abilities).toMatchObject({
      completeSigned: true,
      completeRework: 'approval.signature_stands',
    })
    await complete(head, documentId, { result: 'signed' })

    const view = await look(executor, documentId)
    expect(view.current).toMatchObject({ cycle: 3, state: 'completed', version: { number: 3 } })
    expect(view.earlier.map((cycle) => [cycle.cycle, cycle.state])).toEqual([
      [2, 'returned'],
      [1, 'returned'],
    ])
    expect(view.route.map((stage) => stage.status)).toEqual(['done', 'done', 'done', 'current'])
    const [document] = await database.db.select().from(documents).where(eq(documents.id, documentId))
    expect(document).toMatchObject({ state: 'registration', currentVersionId: view.current?.version.id })
  })

  it('A-11.03 feed and history name every step; the automatic ones are the product’s own', async () => {
    const [document] = await database.db.select().from(documents)
    const { items } = await ask(getTimeline, { actor: office.executor }, { documentId: document?.id })
    expect(items.map((item) => item.name).filter((name) => name.startsWith('approval.'))).toEqual(NAMES)
    expect(items.filter((item) => item.name === 'approval.stage_opened').every((item) => item.actor === null)).toBe(
      true,
    )
    const agreed = items.find((item) => item.name === 'approval.agreed')
    expect(agreed).toMatchObject({
      kind: 'visa',
      actor: { id: office.reviewer.personId },
      data: { cycle: 2, version: 2, stage: 'approval' },
    })
    const audited = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${document?.id}`))
    expect(audited.filter((row) => row.command.startsWith('approval.')).length).toBe(15)
  })
})
