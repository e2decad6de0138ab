import { eq } from 'drizzle-orm'
import { caseFiles } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { lockCase, refuseStale } from '../lock-case'
import { mayKeep } from '../policy'
import { touchArchive } from '../touch-archive'

/**
 * Closes a case, into which nothing is filed any more, or opens it again (R annex C.7). Throws `archive.no_case`,
 * `archive.case_changed`, `archive.case_closed`, `archive.case_open`.
 */
export const setCaseClosed = defineCommand(archiveContract.setCaseClosed, {
  name: 'archive.setCaseClosed',
  load: (tx, { caseId }) => lockCase(tx, caseId, 'update'),
  policy: mayKeep,
  async run(ctx, { caseId, closed, version }, known) {
    if (closed === (known.closedAt !== null))
      throw new DomainError('conflict', closed ? 'archive.case_closed' : 'archive.case_open')
    refuseStale(known, version)
    const next = version + 1
    const set = closed ? { closedAt: ctx.now, closedBy: ctx.actor.personId } : { closedAt: null, closedBy: null }
    await ctx.tx
      .update(caseFiles)
      .set({ ...set, version: next })
      .where(eq(caseFiles.id, caseId))
    touchArchive(ctx, known.unitId)
    return { version: next }
  },
  audit: ({ caseId, closed }, _output, { year, index }) => ({
    stream: `case:${caseId}`,
    detail: { year, index, closed },
  }),
})
