import type { LoadedDocument } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { allOf, type Verdict } from '../../kernel/policy'
import { mayRegister } from '../policy'

type Subject = Pick<LoadedDocument, 'regNumber' | 'state'>

const CLOSED = new Set(['refused', 'filed', 'withdrawn'])

/** Whether a card takes the scan of its paper: registered, and not yet put away (V-23.02, V-23.03). */
export function takesScan({ regNumber, state }: Subject): Verdict {
  if (!regNumber) return 'registry.scan_unregistered'
  return CLOSED.has(state) ? 'files.closed' : true
}

/** The scan of a registered paper is put to its card by who registers such papers (V-17.03, V-23.02). */
export const canAttachScan = (actor: Actor, document: Subject): Verdict =>
  allOf(mayRegister(actor), takesScan(document))
