import { type LoadedDocument, openWorkItem, transition } from '../documents'
import type { CommandContext } from '../kernel/command'
import { unlockText } from '../rooms'
import { endCycle } from './end-cycle'
import type { ApprovalRow } from './store'

type Back = { document: LoadedDocument; approval: ApprovalRow; remark: string }

/**
 * Ends a cycle with a return: what others still owed is withdrawn, the text opens again, and the executor who sent the
 * draft, nobody else, gets it back with the remarks.
 */
export async function sendBack(ctx: CommandContext, { document, approval, remark }: Back): Promise<void> {
  const { id, documentId, startedBy } = approval
  await endCycle(ctx, approval, 'return')
  await transition(ctx, document, { act: 'return' })
  await unlockText(ctx, documentId)
  await openWorkItem(ctx, { documentId, personId: startedBy, kind: 'rework', sourceId: id, note: remark.slice(0, 500) })
  ctx.emit('approval.returned', { approvalId: id, documentId })
}
