import { eq } from 'drizzle-orm'
import { caseFiles } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { filedIn, lockCase, refuseStale } from '../lock-case'
import { mayKeep } from '../policy'
import { touchArchive } from '../touch-archive'

/**
 * Takes an entry with nothing filed out of the nomenclature; its index may be given again. Throws `archive.no_case`,
 * `archive.case_changed`, `archive.not_empty`.
 */
export const removeCase = defineCommand(archiveContract.removeCase, {
  name: 'archive.removeCase',
  load: (tx, { caseId }) => lockCase(tx, caseId, 'update'),
  policy: mayKeep,
  async run(ctx, { caseId, version }, known) {
    refuseStale(known, version)
    const documents = await filedIn(ctx.tx, caseId)
    if (documents) throw new DomainError('conflict', 'archive.not_empty', { documents })
    const next = version + 1
    await ctx.tx.update(caseFiles).set({ removedAt: ctx.now, version: next }).where(eq(caseFiles.id, caseId))
    touchArchive(ctx, known.unitId)
    return { version: next }
  },
  audit: ({ caseId }, _output, { year, index, heading }) => ({
    stream: `case:${caseId}`,
    detail: { year, index, heading },
  }),
})
