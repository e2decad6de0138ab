import { accessOf, canComment, type Grant } from '../documents'
import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

type Subject = { access: 'common' | 'dsp'; state: string; grants: Grant[] }

/** A remark is settled by who made it or by who writes the text. */
export function canResolve(actor: Actor, document: Subject, comment: { authorId: string | null }): Verdict {
  const may = canComment(actor, document)
  if (may !== true) return may
  return comment.authorId === actor.personId || accessOf(actor, document) === 'write'
    ? true
    : 'rooms.not_yours_to_resolve'
}
