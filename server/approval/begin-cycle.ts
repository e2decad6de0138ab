import { approvals } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { newId } from '../kernel/ids'
import type { Version } from '../rooms'
import { type ApprovalRow, cyclesOf } from './store'

type NewCycle = Pick<ApprovalRow, 'documentId' | 'templateId' | 'stages' | 'startedBy' | 'dueAt'> & { version: Version }

/** Opens the next cycle of a document on a frozen version; its route is a copy. */
export async function beginCycle(
  ctx: CommandContext,
  { documentId, templateId, stages, startedBy, dueAt, version }: NewCycle,
): Promise<ApprovalRow> {
  const last = (await cyclesOf(ctx.tx, documentId)).at(-1)
  const [row] = await ctx.tx
    .insert(approvals)
    .values({
      ...{ id: newId(), documentId, templateId, stages, startedBy, dueAt },
      ...{ cycle: (last?.cycle ?? 0) + 1, versionId: version.id, state: 'approval', createdAt: ctx.now },
    })
    .returning()
  return row as ApprovalRow
}
