import { caseFiles } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { mayKeep } from '../policy'
import { checkEntry } from '../rules'
import { touchArchive } from '../touch-archive'
import { checkIndex, unitOf } from './write-case'

/**
 * Adds an entry to the nomenclature of a unit, also during the year. Throws `documents.unknown_unit`,
 * `archive.index_taken` and what `checkEntry` throws.
 */
export const addCase = defineCommand(archiveContract.addCase, {
  name: 'archive.addCase',
  load: (tx, { unitId }) => unitOf(tx, unitId),
  policy: mayKeep,
  async run(ctx, input, unit) {
    checkEntry(input, unit.index)
    await checkIndex(ctx.tx, input)
    const id = newId()
    await ctx.tx.insert(caseFiles).values({ ...input, id, createdBy: ctx.actor.personId, createdAt: ctx.now })
    touchArchive(ctx, unit.id)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `case:${id}`, detail: { ...input } }),
})
