import type { CommentView } from '@/lib/contracts/rooms'

/** A remark on a passage with its answers, oldest first. */
export type Thread = CommentView & { answers: CommentView[] }

/** Puts answers under their remarks. */
export function threadsOf(comments: CommentView[]): Thread[] {
  const answers = new Map<string, CommentView[]>()
  for (const comment of comments) {
    if (comment.parentId) answers.set(comment.parentId, [...(answers.get(comment.parentId) ?? []), comment])
  }
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((remark) => ({ ...remark, answers: answers.get(remark.id) ?? [] }))
}
