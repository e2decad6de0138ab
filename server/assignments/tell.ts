import { addTimeline, type TimelineEntry } from '../documents'
import type { OnBehalf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import type { LoadedAssignment } from './load-assignment'

type Entry = Pick<TimelineEntry, 'name' | 'data' | 'mentions'>

/** Writes an act on an instruction into the feeds of both its documents; with whom it was done for, and by which order. */
export async function tell(
  ctx: CommandContext,
  { id, requestId, replyId }: Pick<LoadedAssignment, 'id' | 'requestId' | 'replyId'>,
  { name, data, mentions, ...behalf }: Entry & Partial<OnBehalf>,
): Promise<void> {
  for (const documentId of [requestId, replyId]) {
    if (!documentId) continue
    await addTimeline(ctx, {
      documentId,
      kind: 'assignment',
      name,
      data: { assignmentId: id, ...data },
      mentions,
      ...behalf,
    })
  }
}
