import { type Actor, actsFor } from '../../kernel/actor'
import { allOf, type Verdict } from '../../kernel/policy'
import { mayRegister } from '../policy'
import type { Register } from './lock-register'

type Known = { register: Register; signerId: string | null }

/** Who belongs to the unit makes its register; the registry takes its own mail in itself. */
export const canMakeRegister = (actor: Actor): Verdict =>
  allOf(mayRegister(actor) === true ? 'registry.takes_mail_itself' : true, actor.unitId ? true : 'registry.no_own_unit')

/** The unit's people and who signs for it. */
export const isOfUnit = (actor: Actor, { register, signerId }: Known): boolean =>
  actor.unitId === register.unitId || (signerId !== null && actsFor(actor, signerId) !== null)

/** A draft is its unit's; what is signed is seen by the registry too. */
export const concernsThem = (actor: Actor, known: Known): boolean =>
  isOfUnit(actor, known) || (known.register.signedAt !== null && mayRegister(actor) === true)

/** What is signed is not changed: it lies with the registry as it was signed. */
export const unsigned = ({ signedAt }: Pick<Register, 'signedAt'>): Verdict =>
  signedAt ? 'registry.unit_mail_signed' : true

/** The head of the unit signs, or who acts for them. */
export const canSignRegister = (actor: Actor, { signerId }: Pick<Known, 'signerId'>): Verdict => {
  if (signerId === null) return 'registry.unit_has_no_head'
  return actsFor(actor, signerId) ? true : 'registry.not_unit_head'
}

/** Anybody of the unit passes on what its head has signed on paper; the head, or who acts for them, signs here. */
export const canPassOnPaper = (actor: Actor, known: Known): Verdict => {
  if (known.signerId === null) return 'registry.unit_has_no_head'
  if (actsFor(actor, known.signerId)) return 'registry.signs_in_system'
  return isOfUnit(actor, known) ? true : 'registry.not_their_unit'
}

/** The signature on paper is vouched for by who accepts anything by it; without it everything goes back. */
export const vouched = (
  { paperReason }: Pick<Register, 'paperReason'>,
  { paperSeen, accepted }: { paperSeen: boolean; accepted: number },
): Verdict => (paperReason && accepted && !paperSeen ? 'registry.paper_not_vouched' : true)

/** A signed register is accepted once. */
export const awaitsReceipt = ({ signedAt, acceptedAt }: Pick<Register, 'signedAt' | 'acceptedAt'>): Verdict =>
  allOf(signedAt ? true : 'registry.unit_mail_unsigned', acceptedAt ? 'registry.unit_mail_accepted' : true)

/** The registry accepts, and nobody by the register they have signed: passing on takes two. */
export const canAcceptRegister = (actor: Actor, { register }: Pick<Known, 'register'>): Verdict =>
  allOf(mayRegister(actor), register.signedBy === actor.personId ? 'registry.signer_accepts' : true)

/** The unit takes note of what came back to it. */
export const canNoteReturns = (actor: Actor, known: Known): Verdict =>
  isOfUnit(actor, known) ? true : 'registry.not_their_unit'

/** There is something to take note of: lines of an accepted register were returned. */
export const notable = ({ acceptedAt }: Pick<Register, 'acceptedAt'>, returned: number): Verdict =>
  acceptedAt && returned ? true : 'registry.nothing_returned'
