import { caseFiles } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayKeep } from '../policy'
import { touchArchive } from '../touch-archive'
import { copyableInto } from './copyable'
import { lockYear, unitOf } from './write-case'

/**
 * Copies what the nomenclature of the year before has and this one has not, by index; a case that is carried over
 * keeps its index and the year it was begun in. Throws `documents.unknown_unit`, `archive.nothing_to_copy`.
 */
export const copyNomenclature = defineCommand(archiveContract.copyNomenclature, {
  name: 'archive.copyNomenclature',
  load: (tx, { unitId }) => unitOf(tx, unitId),
  policy: mayKeep,
  async run(ctx, { year, unitId }) {
    await lockYear(ctx.tx, year)
    const entries = await copyableInto(ctx.tx, { year, unitId })
    if (!entries.length) throw new DomainError('conflict', 'archive.nothing_to_copy', { year: year - 1 })
    await ctx.tx.insert(caseFiles).values(
      entries.map(({ index, heading, term, article, medium, carriedSince, note }) => ({
        ...{ index, heading, term, article, medium, carriedSince, note, unitId, year },
        ...{ id: newId(), createdBy: ctx.actor.personId, createdAt: ctx.now },
      })),
    )
    touchArchive(ctx, unitId)
    return { copied: entries.length }
  },
  audit: ({ year, unitId }, { copied }) => ({
    stream: `nomenclature:${unitId}:${year}`,
    detail: { year, unitId, copied },
  }),
})
