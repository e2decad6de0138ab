import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { processedMail } from '@/db/schema'
import type { ProcessedView } from '@/lib/contracts/registry-processing-views'
import type { personRefs } from '../documents'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'

export type ProcessedMail = typeof processedMail.$inferSelect
type NewProcessed = Pick<typeof processedMail.$inferInsert, 'documentId' | 'outcome'> &
  Partial<Pick<ProcessedMail, 'kind' | 'note' | 'personId' | 'action' | 'destination'>>

/** Writes down how an item left the queue; its day is the office's day of the act. */
export async function notePassing(ctx: CommandContext, row: NewProcessed): Promise<void> {
  const decided = { decidedOn: ctx.today, decidedBy: personOf(ctx.actor), createdAt: ctx.now }
  await ctx.tx.insert(processedMail).values({ ...row, ...decided })
}

/** How an item left the queue, or null; the document's row is locked by whoever changes it. */
export async function passingOf(db: DbOrTx, documentId: string): Promise<ProcessedMail | null> {
  const [row] = await db.select().from(processedMail).where(eq(processedMail.documentId, documentId))
  return row ?? null
}

/** The same with the people called by name. */
export function viewPassing(row: ProcessedMail, people: Awaited<ReturnType<typeof personRefs>>): ProcessedView {
  const person = people.get(row.personId ?? '')
  return {
    ...row,
    person: person ? { id: person.id, name: person.name } : null,
    decidedBy: people.get(row.decidedBy ?? '')?.name ?? null,
    collectedBy: people.get(row.collectedBy ?? '')?.name ?? null,
  }
}
