import { eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { blobs, mailBatches, unitMailFiles, units } from '@/db/schema'
import type { UnitMailFile, UnitMailLine, UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import { personRefs } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { allOf } from '../../kernel/policy'
import { mayRegister } from '../policy'
import { type Line, linesOf, type Register } from './lock-register'
import {
  awaitsReceipt,
  canAcceptRegister,
  canNoteReturns,
  canPassOnPaper,
  canSignRegister,
  isOfUnit,
  notable,
  unsigned,
} from './rules'
import { unitSigners } from './unit-signers'

type Known = Awaited<ReturnType<typeof knownOf>>

/** Registers of units' mail with their lines, as this person may act on them (R-29.11). */
export async function viewRegisters(db: DbOrTx, actor: Actor, rows: readonly Register[]): Promise<UnitMailRegister[]> {
  if (!rows.length) return []
  const known = await knownOf(db, rows)
  return rows.map((row) => viewOf(actor, row, known))
}

async function knownOf(db: DbOrTx, rows: readonly Register[]) {
  const signers = await unitSigners(db)
  const named = rows.flatMap((row) => [row.preparedBy, row.signedBy, row.signedFor, row.acceptedBy, row.notedBy])
  const people = await personRefs(db, [...named, ...rows.map(({ unitId }) => signers.get(unitId) ?? null)])
  const lines = await linesOf(
    db,
    rows.map(({ id }) => id),
  )
  const files = await filesByLine(db, lines)
  const called = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(inArray(units.id, [...new Set(rows.map(({ unitId }) => unitId))]))
  const batchIds = rows.flatMap(({ batchId }) => (batchId ? [batchId] : []))
  const batches = batchIds.length
    ? await db
        .select({ id: mailBatches.id, number: mailBatches.number })
        .from(mailBatches)
        .where(inArray(mailBatches.id, batchIds))
    : []
  return { signers, people, lines, files, called, batches }
}

async function filesByLine(db: DbOrTx, lines: readonly Line[]): Promise<Map<string, UnitMailFile[]>> {
  const ids = lines.map(({ id }) => id)
  const rows = ids.length
    ? await db
        .select({ file: unitMailFiles, size: blobs.size })
        .from(unitMailFiles)
        .innerJoin(blobs, eq(blobs.sha256, unitMailFiles.sha256))
        .where(inArray(unitMailFiles.lineId, ids))
        .orderBy(unitMailFiles.lineId, unitMailFiles.position)
    : []
  const files = new Map<string, UnitMailFile[]>()
  for (const { file, size } of rows)
    files.set(file.lineId, [...(files.get(file.lineId) ?? []), { ...file, size: Number(size) }])
  return files
}

function viewOf(actor: Actor, row: Register, known: Known): UnitMailRegister {
  const { signers, people, called, batches } = known
  const nameOf = (id: string | null) => people.get(id ?? '')?.name ?? null
  // Of what is signed, the head in whose name it was; of a draft, whoever would sign today.
  const signerId = signers.get(row.unitId) ?? null
  const headId = row.signedAt ? (row.signedFor ?? row.signedBy) : signerId
  const batch = batches.find(({ id }) => id === row.batchId)
  const lines = known.lines.filter(({ registerId }) => registerId === row.id)
  const returned = lines.filter(({ outcome }) => outcome === 'returned').length
  const subject = { register: row, signerId }
  return {
    ...{ id: row.id, number: row.number === null ? null : String(row.number), version: row.version },
    ...{ unitId: row.unitId, unit: row.unit || (called.find(({ id }) => id === row.unitId)?.name ?? '') },
    ...{ preparedBy: nameOf(row.preparedBy) ?? '', createdAt: row.createdAt.toISOString() },
    ...{ signer: people.get(headId ?? '') ?? null, signedBy: nameOf(row.signedBy), onPaper: row.paperReason },
    ...{ signedAt: row.signedAt?.toISOString() ?? null, acceptedAt: row.acceptedAt?.toISOString() ?? null },
    ...{ acceptedBy: nameOf(row.acceptedBy), noted: nameOf(row.notedBy) },
    batch: batch ? { id: batch.id, number: String(batch.number) } : null,
    lines: lines.map((line) => lineOf(actor, line, known)),
    abilities: {
      change: allOf(unsigned(row), isOfUnit(actor, subject) ? true : 'registry.not_their_unit'),
      sign: allOf(unsigned(row), canSignRegister(actor, subject)),
      pass: allOf(unsigned(row), canPassOnPaper(actor, subject)),
      accept: allOf(awaitsReceipt(row), canAcceptRegister(actor, subject)),
      note: allOf(notable(row, row.notedAt ? 0 : returned), canNoteReturns(actor, subject)),
    },
  }
}

const lineOf = (actor: Actor, { outcome, reason, documentId, ...line }: Line, { files }: Known): UnitMailLine => ({
  ...line,
  files: files.get(line.id) ?? [],
  accepted: outcome === 'accepted',
  returned: outcome === 'returned' ? reason : null,
  documentId: mayRegister(actor) === true ? documentId : null,
})
