import { eq } from 'drizzle-orm'
import { caseFiles } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { filedIn, lockCase, refuseStale } from '../lock-case'
import { mayKeep } from '../policy'
import { checkEntry } from '../rules'
import { touchArchive } from '../touch-archive'
import { checkIndex, unitOf } from './write-case'

/**
 * Changes an entry; both wordings stay on record. Its index and year are on every mark «В дело» and stand while
 * anything is in the case, and a case with documents of other years stays carried over. Throws `archive.no_case`,
 * `archive.case_changed`, `archive.index_stands`, `archive.index_taken` and what `checkEntry` throws.
 */
export const changeCase = defineCommand(archiveContract.changeCase, {
  name: 'archive.changeCase',
  load: (tx, { caseId }) => lockCase(tx, caseId, 'update'),
  policy: mayKeep,
  async run(ctx, { caseId, version, ...fields }, known) {
    refuseStale(known, version)
    const unit = await unitOf(ctx.tx, known.unitId)
    checkEntry(fields, unit.index)
    const moved = fields.index !== known.index || fields.year !== known.year
    const narrowed = known.carriedSince !== null && fields.carriedSince === null
    if ((moved || narrowed) && (await filedIn(ctx.tx, caseId)))
      throw new DomainError('conflict', narrowed ? 'archive.carried_stands' : 'archive.index_stands')
    if (moved) await checkIndex(ctx.tx, { ...fields, except: caseId })
    const next = version + 1
    await ctx.tx
      .update(caseFiles)
      .set({ ...fields, version: next })
      .where(eq(caseFiles.id, caseId))
    touchArchive(ctx, known.unitId)
    return { version: next }
  },
  audit: (
    { caseId, version: _version, ...fields },
    _output,
    { year, index, heading, term, article, medium, ...known },
  ) => ({
    stream: `case:${caseId}`,
    detail: {
      ...fields,
      before: { year, index, heading, term, article, medium, carriedSince: known.carriedSince, note: known.note },
    },
  }),
})
