import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, organisations, people, processedMail, units } from '@/db/schema'
import type { CellItem } from '@/lib/contracts/registry-cells'
import { personRefs, touchPerson, visibleDocumentIds } from '../../documents'
import type { Actor } from '../../kernel/actor'
import type { CommandContext } from '../../kernel/command'
import { senderName } from '../sender-name'
import { touchUnit } from '../unit-mail/touch-unit'

/** What lies in a cell: a closed envelope nobody has taken yet. */
export const IN_CELL = and(eq(processedMail.outcome, 'personal'), isNull(processedMail.completedOn))

/** Closed envelopes that fit, with the unit of their addressee, whose cell they lie in; in the order they were put there. */
export const findCellMail = (db: DbOrTx, condition: SQL | undefined) =>
  db
    .select({
      ...{ processed: processedMail, unitId: people.unitId, unit: units.name },
      ...{ title: documents.title, number: documents.theirNumber, sender: senderName },
    })
    .from(processedMail)
    .innerJoin(documents, eq(documents.id, processedMail.documentId))
    .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
    .innerJoin(people, eq(people.id, processedMail.personId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(and(eq(processedMail.outcome, 'personal'), condition))
    .orderBy(processedMail.createdAt, processedMail.documentId)

export type CellMail = Awaited<ReturnType<typeof findCellMail>>[number]

/**
 * The same as a screen shows them: when each was put there is told to the whole unit, what it is about, its number and from whom
 * it is only to whom the item is open.
 */
export async function viewCellMail(db: DbOrTx, actor: Actor, found: CellMail[]): Promise<CellItem[]> {
  const ids = found.map(({ processed }) => processed.documentId)
  const open = new Set(await visibleDocumentIds(db, actor, ids))
  const names = found.flatMap(({ processed }) => [processed.personId, processed.decidedBy, processed.collectedBy])
  const known = await personRefs(db, names)
  const nameOf = (id: string | null) => known.get(id ?? '')?.name ?? null
  return found.flatMap(({ processed, title, number, sender }) => {
    const { documentId, personId, decidedOn, decidedBy, completedOn, collectedBy, createdAt } = processed
    const addressee = known.get(personId ?? '')
    if (!addressee) return []
    const read = open.has(documentId) ? { title, number, sender } : { title: null, number: null, sender: null }
    return {
      ...{ documentId, addressee, ...read },
      ...{ placedOn: decidedOn, placedAt: createdAt.toISOString(), placedBy: nameOf(decidedBy) },
      ...{ collectedOn: completedOn, collectedBy: nameOf(collectedBy) },
    }
  })
}

/** Envelopes of these documents, whoever asks. */
export const cellMailOf = (db: DbOrTx, documentIds: string[]): Promise<CellMail[]> =>
  findCellMail(db, inArray(processedMail.documentId, documentIds))

/** Tells the addressee of an envelope and their unit that its cell has changed. */
export async function touchCell(ctx: Pick<CommandContext, 'tx' | 'touch'>, addresseeId: string | null): Promise<void> {
  if (!addresseeId) return
  const [row] = await ctx.tx.select({ unitId: people.unitId }).from(people).where(eq(people.id, addresseeId))
  if (row?.unitId) touchUnit(ctx, { unitId: row.unitId, personId: addresseeId })
  else touchPerson(ctx, addresseeId)
}
