import { and, eq, isNull } from 'drizzle-orm'
import { caseFiles, caseFilings } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { addTimeline, loadDocument, transition } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayTakeOut } from '../policy'
import { touchArchive } from '../touch-archive'

/**
 * Takes a document out of the case it was filed in by mistake, with the reason; it is what it was before, and the mark stays
 * on record. Throws `archive.not_filed`.
 */
export const takeOutDocument = defineCommand(archiveContract.takeOut, {
  name: 'archive.takeOut',
  async load(tx, { documentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const [found] = await tx
      .select({ filing: caseFilings, from: caseFiles })
      .from(caseFilings)
      .innerJoin(caseFiles, eq(caseFiles.id, caseFilings.caseId))
      .where(and(eq(caseFilings.documentId, documentId), isNull(caseFilings.takenOutAt)))
    return { document, found: found ?? null }
  },
  policy: mayTakeOut,
  async run(ctx, { documentId, reason }, { document, found }) {
    if (!found) throw new DomainError('conflict', 'archive.not_filed')
    const { filing, from } = found
    await ctx.tx
      .update(caseFilings)
      .set({ takenOutAt: ctx.now, takenOutBy: ctx.actor.personId, takenOutWhy: reason })
      .where(eq(caseFilings.id, filing.id))
    const act = filing.stateBefore === 'registered' ? 'take_out_registered' : 'take_out'
    const { state } = await transition(ctx, document, { act, set: { caseId: null } })
    const data = { number: from.index, name: String(from.year), text: reason }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'archive.taken_out', data })
    touchArchive(ctx, from.unitId)
    return { state }
  },
  audit: ({ documentId, reason }, _output, { found }) => ({
    stream: `document:${documentId}`,
    detail: {
      ...{ filingId: found?.filing.id, caseId: found?.from.id, reason },
      name: `№ ${found?.from.index}, ${found?.from.year}`,
    },
  }),
})
