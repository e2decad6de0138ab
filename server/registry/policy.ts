import type { LoadedDocument } from '../documents'
import type { Actor } from '../kernel/actor'
import { allOf, type Verdict } from '../kernel/policy'

const mayRegister = (actor: Actor): Verdict =>
  actor.permissions.has('registry.register') ? true : 'registry.not_a_registrar'
const mayDispatch = (actor: Actor): Verdict =>
  actor.permissions.has('registry.dispatch') ? true : 'registry.not_a_registrar'

/** Receiving letters is the registry's work. */
export const canReceive = (actor: Actor): Verdict => mayRegister(actor)

/** A received letter is registered once, from the queue. */
export const canRegisterIncoming = (
  actor: Actor,
  { flow, state, regNumber }: Pick<LoadedDocument, 'flow' | 'state' | 'regNumber'>,
): Verdict =>
  allOf(
    mayRegister(actor),
    flow === 'incoming' ? true : 'registry.not_incoming',
    regNumber ? 'registry.already_registered' : true,
    state === 'queued' ? true : 'registry.not_queued',
  )

/** What the office wrote is registered after the head's signature and «Завершить», and once. */
export const canRegisterOutgoing = (
  actor: Actor,
  { flow, state, regNumber }: Pick<LoadedDocument, 'flow' | 'state' | 'regNumber'>,
): Verdict =>
  allOf(
    mayRegister(actor),
    flow === 'incoming' ? 'registry.not_outgoing' : true,
    regNumber ? 'registry.already_registered' : true,
    state === 'registration' ? true : 'registry.not_signed',
  )

/** Only a registered document is sent; after a failure it may be sent again. */
export const canDispatch = (actor: Actor, { state, regNumber }: Pick<LoadedDocument, 'state' | 'regNumber'>): Verdict =>
  allOf(
    mayDispatch(actor),
    regNumber ? true : 'registry.not_registered',
    state === 'registered' || state === 'send_failed' ? true : 'registry.already_sent',
  )

/** The reply is linked to its request after it was sent. */
export const canLink = (actor: Actor, { state }: Pick<LoadedDocument, 'state'>): Verdict =>
  allOf(mayRegister(actor), state === 'sent' ? true : 'registry.not_sent')
