import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { signatures } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { toBase64 } from '@/lib/signing/encoding'
import { formatDate } from '@/lib/text/dates'
import { type LoadedDocument, loadDocument } from '../documents'
import { systemActor } from '../kernel/actor'
import { officeDate } from '../kernel/clock'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { getVersion } from '../rooms'
import { type FormPart, renderForm } from '../typesetting'
import { type SheetRow, sheetRows } from './sheet-rows'
import { cyclesOf, type DecisionRow, decisionsOf, type StepRow, stepsOf } from './store'
import { type Colleagues, colleague, colleagues } from './view-people'

type Sheet = { title: string; submittedBy: string; version: number; rows: SheetRow[] }

/** The agreement sheet of the last cycle: only «Согласен», with its date; nothing else ever enters it. */
async function sheetOf(db: DbOrTx, document: Pick<LoadedDocument, 'id' | 'title'>): Promise<Sheet> {
  const cycle = (await cyclesOf(db, document.id)).at(-1)
  if (!cycle) throw new DomainError('conflict', 'approval.not_started')
  const steps = await stepsOf(db, [cycle.id])
  const decisions = await decisionsOf(db, steps)
  const kinds = await signatureKinds(db, document.id)
  const people: Colleagues = await colleagues(db, [
    cycle.startedBy,
    ...steps.map((step) => step.personId),
    ...decisions.map((row) => row.personId),
  ])
  const version = await getVersion(db, cycle.versionId)
  return {
    title: document.title,
    submittedBy: colleague(people, cycle.startedBy).name,
    version: version?.number ?? 0,
    rows: sheetRows({
      steps,
      keptFrom: await keptVersions(db, steps, decisions),
      decisions: decisions.map((row) => ({ ...row, signature: kinds.get(row.id) ?? null })),
      person: (id) => colleague(people, id),
      day: (at) => formatDate(officeDate(at)),
    }),
  }
}

async function keptVersions(
  db: DbOrTx,
  steps: StepRow[],
  decisions: DecisionRow[],
): Promise<(id: string) => number | null> {
  const kept = steps.flatMap(({ id, keptDecisionId }) => {
    const decision = keptDecisionId && decisions.find((row) => row.id === keptDecisionId)
    return decision ? [{ id, versionId: decision.versionId }] : []
  })
  const numbers = new Map<string, number | null>()
  for (const versionId of new Set(kept.map((one) => one.versionId)))
    numbers.set(versionId, (await getVersion(db, versionId))?.number ?? null)
  const versionOf = new Map(kept.map(({ id, versionId }) => [id, numbers.get(versionId) ?? null]))
  return (id) => versionOf.get(id) ?? null
}

async function signatureKinds(db: DbOrTx, documentId: string): Promise<Map<string, 'cades' | 'simple'>> {
  const { decisionId, kind } = signatures
  const rows = await db.select({ decisionId, kind }).from(signatures).where(eq(signatures.documentId, documentId))
  return new Map(rows.map((row) => [row.decisionId, row.kind]))
}

const HEAD = ['Должность', 'Фамилия, инициалы', 'Виза', 'Дата', 'Примечание']
const WIDTHS = [34, 22, 20, 10, 14]

async function renderSheet(sheet: Sheet, now: Date): Promise<Uint8Array> {
  const facts: FormPart = {
    type: 'facts',
    rows: [
      ['Вопрос', sheet.title],
      ['Внесен', sheet.submittedBy],
      ['Версия', String(sheet.version)],
    ],
  }
  const rows = sheet.rows.map(({ position, name, visa, date, note }) => [position, name, visa, date, note])
  const parts: FormPart[] = [
    facts,
    { type: 'heading', text: 'Проект визируют' },
    { type: 'table', head: HEAD, widths: WIDTHS, rows },
  ]
  const { pdf } = await renderForm({ title: 'Лист согласования', parts, now })
  return pdf
}

/** The sheet of a document as PDF in its fixed form: nobody changes its format or fonts. */
export async function agreementSheet(db: DbOrTx, documentId: string, now: Date): Promise<Uint8Array> {
  const document = await loadDocument(db, documentId, { actor: systemActor() })
  return renderSheet(await sheetOf(db, document), now)
}

export const getSheet = defineQuery(approvalContract.sheet, {
  name: 'approval.sheet',
  run: async ({ db, actor }, { documentId }) => sheetOf(db, await loadDocument(db, documentId, { actor })),
})

export const getSheetFile = defineQuery(approvalContract.sheetFile, {
  name: 'approval.sheetFile',
  async run({ db, actor, now }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const pdf = await renderSheet(await sheetOf(db, document), now)
    const number = document.regNumber ?? document.draftNumber ?? ''
    return {
      name: `Лист согласования ${number.replaceAll('/', '-')}`.trim().concat('.pdf'),
      mime: 'application/pdf',
      base64: toBase64(pdf),
    }
  },
})
