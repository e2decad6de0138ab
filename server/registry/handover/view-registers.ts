import { and, asc, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, originalRegisterLines } from '@/db/schema'
import type { HandoverLine, HandoverRegister } from '@/lib/contracts/registry-handover'
import { personRefs, visibleTo } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { allOf, type Verdict } from '../../kernel/policy'
import { canNoteSigned, canReceive, mayRegister } from '../policy'
import type { Register } from './lock-register'

/**
 * Registers of originals with their lines, as this person may see them: of a document closed to them nothing is told
 * but that its line is there (V-19.27).
 */
export async function viewRegisters(db: DbOrTx, actor: Actor, rows: readonly Register[]): Promise<HandoverRegister[]> {
  if (!rows.length) return []
  const ids = rows.map(({ id }) => id)
  const lines = await linesOf(db, actor, ids)
  const counted = await db
    .select({ registerId: originalRegisterLines.registerId })
    .from(originalRegisterLines)
    .where(inArray(originalRegisterLines.registerId, ids))
  const named = rows.flatMap(({ handedBy, receiverId, receivedBy }) => [handedBy, receiverId, receivedBy])
  const people = await personRefs(db, named)
  return rows.flatMap((row) => {
    const receiver = people.get(row.receiverId)
    if (!receiver) return []
    const own = lines.get(row.id) ?? []
    const ended = row.withdrawnAt ? 'registry.register_withdrawn' : 'registry.originals_received'
    const open = (may: Verdict): Verdict => (row.receivedAt || row.withdrawnAt ? ended : may)
    const hidden = counted.filter(({ registerId }) => registerId === row.id).length - own.length
    return [
      {
        ...row,
        ...{ number: String(row.number), handedBy: people.get(row.handedBy)?.name ?? '', receiver, lines: own },
        receivedAt: row.receivedAt?.toISOString() ?? null,
        receivedBy: people.get(row.receivedBy ?? '')?.name ?? null,
        hidden,
        withdrawn: row.withdrawnAt ? row.withdrawnWhy : null,
        abilities: {
          receive: open(canReceive(actor, row)),
          noteSigned: open(canNoteSigned(actor)),
          withdraw: open(allOf(mayRegister(actor), hidden ? 'registry.lines_closed' : true)),
        },
      },
    ]
  })
}

async function linesOf(db: DbOrTx, actor: Actor, ids: string[]): Promise<Map<string, HandoverLine[]>> {
  const rows = await db
    .select({ line: originalRegisterLines, kind: documents.kind, title: documents.title })
    .from(originalRegisterLines)
    .innerJoin(documents, eq(documents.id, originalRegisterLines.documentId))
    .where(and(visibleTo(actor), inArray(originalRegisterLines.registerId, ids)))
    .orderBy(asc(originalRegisterLines.position))
  const lines = new Map<string, HandoverLine[]>()
  for (const { line, kind, title } of rows) {
    const view = { ...line, kind, title, missing: line.outcome === 'missing' ? line.reason : null }
    lines.set(line.registerId, [...(lines.get(line.registerId) ?? []), view])
  }
  return lines
}
