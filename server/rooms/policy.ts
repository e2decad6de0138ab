import type { Access } from '@/lib/contracts/access'
import { accessOf, canComment, type Flow, type Grant } from '../documents'
import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

type Subject = { access: Access; state: string; grants: Grant[] }

/** A remark is settled by who made it or by who writes the text. */
export function canResolve(actor: Actor, document: Subject, comment: { authorId: string | null }): Verdict {
  const may = canComment(actor, document)
  if (may !== true) return may
  return comment.authorId === actor.personId || accessOf(actor, document) === 'write'
    ? true
    : 'rooms.not_yours_to_resolve'
}

/** A Word copy of the text: whoever reads the document; of one for official use or with personal data, only those who write it. */
export function canExport(actor: Actor, document: Subject & { flow: Flow }): Verdict {
  if (document.flow === 'incoming') return 'rooms.no_own_text'
  const access = accessOf(actor, document)
  if (access === 'none') return 'documents.no_access'
  return document.access === 'common' || access === 'write' ? true : 'rooms.restricted_copy'
}
