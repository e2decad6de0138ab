import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { processedMail } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { formatDate } from '@/lib/text/dates'
import { getPerson } from '../../directory'
import { addTimeline, loadDocument } from '../../documents'
import { type Actor, systemActor } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { touchRegistry } from '../touch-registry'
import { type CellMail, cellMailOf, touchCell } from './cell-of'
import { isTheirCell } from './rules'

/**
 * Takes closed envelopes out of the cell of one's unit: the press is the signature of who took them, with the day. What
 * lies in no cell of theirs is not found. Throws `registry.not_in_cell`, `registry.already_collected` with who took it.
 */
export const collectMail = defineCommand(registryContract.collectMail, {
  name: 'registry.collectMail',
  load: (tx, { documentIds }, actor) => lockMail(tx, documentIds, actor),
  policy: () => true,
  async run(ctx, { documentIds }, found) {
    const taken = found.find(({ processed }) => processed.completedOn)
    if (taken) throw new DomainError('conflict', 'registry.already_collected', await whoTook(ctx.tx, taken))
    const personId = ctx.actor.personId
    await ctx.tx
      .update(processedMail)
      .set({ completedOn: ctx.today, completedBy: personId, collectedBy: personId })
      .where(inArray(processedMail.documentId, documentIds))
    for (const { processed } of found) {
      await addTimeline(ctx, { documentId: processed.documentId, kind: 'event', name: 'registry.collected' })
      await touchCell(ctx, processed.personId)
    }
    touchRegistry(ctx)
    return { collectedOn: ctx.today }
  },
  audit: ({ documentIds }) => ({ stream: 'cells', detail: { documentIds } }),
})

/** Documents are locked in their order, whoever they are open to: who takes an envelope does not read what is in it. */
async function lockMail(tx: Tx, ids: string[], actor: Actor): Promise<CellMail[]> {
  const known = await cellMailOf(tx, ids)
  const theirs = known.filter((one) => isTheirCell(actor, one))
  if (theirs.length < new Set(ids).size) throw new DomainError('not_found', 'registry.not_in_cell')
  for (const id of [...new Set(ids)].sort()) await loadDocument(tx, id, { actor: systemActor(), lock: true })
  const locked = await cellMailOf(tx, ids)
  if (locked.length < theirs.length) throw new DomainError('not_found', 'registry.not_in_cell')
  return locked
}

async function whoTook(tx: Tx, { processed: { collectedBy, completedOn } }: CellMail) {
  const name = collectedBy ? (await getPerson(tx, collectedBy)).name : ''
  return { name, date: completedOn && formatDate(completedOn) }
}
