import { accessOf, EDITABLE_STATES, type LoadedDocument } from '../documents'
import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

type Subject = Pick<LoadedDocument, 'flow' | 'state' | 'access' | 'grants'>

const CLOSED = new Set(['refused', 'filed', 'withdrawn'])

/**
 * Adding a file to a document: those who write it, while what was agreed may still change; to a received letter the
 * registrars too, who scan it. What reviewers have seen is never added to behind their backs.
 */
export function canAttach(actor: Actor, document: Subject): Verdict {
  const registrar = actor.permissions.has('registry.register')
  if (CLOSED.has(document.state)) return 'files.closed'
  if (document.flow === 'incoming')
    return registrar || accessOf(actor, document) === 'write' ? true : 'documents.read_only'
  if (accessOf(actor, document) !== 'write') return 'documents.read_only'
  return EDITABLE_STATES.has(document.state) ? true : 'files.frozen'
}
