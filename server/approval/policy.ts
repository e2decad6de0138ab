import { type Actor, actsFor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'
import type { Stage } from './rules'

type StepSubject = { step: { personId: string; stage: Stage }; approval: { startedBy: string } }

/** Only those named in the route decide, each at their own step; an appointed substitute may, in both names. */
export function mayDecide(actor: Actor, { step, approval }: StepSubject): Verdict {
  if (!actsFor(actor, step.personId)) return 'approval.not_addressed'
  return step.stage !== 'head' && actor.personId === approval.startedBy ? 'approval.own_document' : true
}

/** Only the head named in the route signs and completes. */
export function maySign(actor: Actor, subject: StepSubject): Verdict {
  if (subject.step.stage !== 'head') return 'approval.not_signing'
  return mayDecide(actor, subject)
}

type DraftSubject = { authorId: string | null; executorIds: string[]; writable: Verdict }

/** Only the executor sends a draft for approval: its author, or whom the instruction names; co-writers do not. */
export function mayStart(actor: Actor, { authorId, executorIds, writable }: DraftSubject): Verdict {
  const executors = authorId ? [authorId, ...executorIds] : executorIds
  if (!executors.some((id) => actsFor(actor, id))) return 'approval.not_executor'
  return writable
}

/** Remarks are answered by the executor they came back to. */
export function mayAnswer(actor: Actor, { startedBy }: { startedBy: string }): Verdict {
  return actsFor(actor, startedBy) ? true : 'approval.not_executor'
}

/** Proposals are taken by the executor, who answers for the text. */
export const mayRevise = mayAnswer

/** Reminding is for the executor who waits. */
export const mayRemind = mayAnswer

/** A certificate is revoked by its owner, or by an administrator. */
export function mayRevoke(actor: Actor, { personId }: { personId: string }): Verdict {
  return actor.personId === personId || actor.permissions.has('admin.manage') ? true : 'approval.not_your_certificate'
}
