import { type Actor, actsFor } from '../kernel/actor'
import { allOf, type Verdict } from '../kernel/policy'

export type Given = { authorId: string; authorMayGive: boolean }

/** Instructions are given by those who may, and in the name of an absent head only by the substitute. */
export function canStart(actor: Actor, { authorId, authorMayGive }: Given): Verdict {
  if (!actsFor(actor, authorId)) return 'assignments.not_substitute'
  return authorMayGive ? true : 'assignments.may_not_give'
}

type Ours = { authorId: string; state: string }

const isAuthor = (actor: Actor, { authorId }: Ours): Verdict =>
  actsFor(actor, authorId) ? true : 'assignments.not_author'

/** Only the author withdraws an instruction, while it is open. */
export function canWithdraw(actor: Actor, assignment: Ours): Verdict {
  const open = assignment.state === 'in_progress' || assignment.state === 'reported'
  return allOf(isAuthor(actor, assignment), open ? true : 'assignments.closed')
}

type Reported = {
  state: string
  basis: 'reply' | 'initiative'
  /** Given on a document of ours, a memo: nobody outside waits for an answer (V-21.06). */
  inside: boolean
  responsibleId: string | null
  /** The document being written for it is not on its way to signature yet. */
  draft: boolean
}

/**
 * The responsible executor reports, and only where no letter has to go out: an answer closes its instruction
 * by being sent.
 */
export function canReport(actor: Actor, { state, basis, inside, responsibleId, draft }: Reported): Verdict {
  return allOf(
    responsibleId && actsFor(actor, responsibleId) ? true : 'assignments.not_responsible',
    state === 'in_progress' ? true : state === 'reported' ? 'assignments.already_reported' : 'assignments.closed',
    basis === 'initiative' || inside ? true : 'assignments.closed_by_reply',
    draft ? true : 'assignments.letter_on_its_way',
  )
}

/** Whose report it is to accept or to return: the author's, or the controller's while it is on control (R annex C.8). */
export function canAccept(actor: Actor, assignment: Ours & { controllerId: string | null }): Verdict {
  const mine = [assignment.authorId, assignment.controllerId].some((id) => id && actsFor(actor, id))
  return allOf(
    mine ? true : 'assignments.not_author',
    assignment.state === 'reported' ? true : 'assignments.nothing_reported',
  )
}
