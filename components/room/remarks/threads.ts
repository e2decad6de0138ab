import type { Verdict } from '@/components/approval/verdict'
import type { CommentView } from '@/lib/contracts/rooms'

/** A remark on a passage with its answers, oldest first; what its author decided with it, where it belongs to a decision. */
export type Thread = CommentView & { answers: CommentView[]; verdict: Verdict | null }

/** Puts answers under their remarks. */
export function threadsOf(comments: CommentView[], verdicts: ReadonlyMap<string, Verdict>): Thread[] {
  const answers = new Map<string, CommentView[]>()
  for (const comment of comments) {
    if (comment.parentId) answers.set(comment.parentId, [...(answers.get(comment.parentId) ?? []), comment])
  }
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((remark) => ({ ...remark, answers: answers.get(remark.id) ?? [], verdict: verdicts.get(remark.id) ?? null }))
}
