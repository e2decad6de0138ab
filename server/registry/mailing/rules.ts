import type { LoadedDocument } from '../../documents'
import { type Actor, actsFor, type OnBehalf } from '../../kernel/actor'
import type { Verdict } from '../../kernel/policy'

const GONE: ReadonlySet<string> = new Set(['sent', 'closed', 'filed', 'withdrawn'])

/** A list is signed while its letter has not gone. */
export const mailingOpen = ({ state }: Pick<LoadedDocument, 'state'>): Verdict =>
  GONE.has(state) ? 'registry.mailing_gone' : true

/** In whose name a person signs: their own, or of the head they replace; null for anybody else. */
export const mailingBehalf = (actor: Actor, signers: readonly string[]): OnBehalf | null =>
  signers.map((id) => actsFor(actor, id)).find((behalf) => behalf !== null) ?? null

/** A head over the executor signs, or who acts for one. */
export const canSignMailing = (actor: Actor, signers: readonly string[]): Verdict => {
  if (!signers.length) return 'registry.unit_has_no_head'
  return mailingBehalf(actor, signers) ? true : 'registry.not_unit_head'
}
