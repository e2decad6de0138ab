import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

/** Instructions are given by those who may (the head, the assistant in the head's name). */
export const canStart = (actor: Actor): Verdict =>
  actor.permissions.has('instructions.give') ? true : 'assignments.may_not_give'

/** Only the author withdraws an instruction, while it is open. */
export function canWithdraw(actor: Actor, assignment: { authorId: string; state: string }): Verdict {
  if (assignment.authorId !== actor.personId) return 'assignments.not_author'
  return assignment.state === 'in_progress' ? true : 'assignments.closed'
}
