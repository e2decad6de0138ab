import { accessOf, type LoadedDocument } from '../documents'
import { type Actor, actsFor } from '../kernel/actor'
import { allOf, type Verdict } from '../kernel/policy'
import { handable, hasOriginal, keptTrackOf } from './originals/rules'
import type { ProcessedMail } from './processed-mail'
import { completable, takeableBack } from './processing-rules'
import { afterRegistration, dispatchable, linkable, registrableIncoming, registrableOutgoing } from './rules'

type Subject = Pick<LoadedDocument, 'flow' | 'state' | 'regNumber'>

/** Receiving and registering letters is the registry's work (V-17.05). */
export const mayRegister = (actor: Actor): Verdict =>
  actor.permissions.has('registry.register') ? true : 'registry.not_a_registrar'

/** Sending letters is the registry's work. */
export const mayDispatch = (actor: Actor): Verdict =>
  actor.permissions.has('registry.dispatch') ? true : 'registry.not_a_registrar'

/** The distribution of duties is kept by the registry and by who manages the directory (V-14.11). */
export const mayKeepDuties = (actor: Actor): Verdict =>
  mayRegister(actor) === true || actor.permissions.has('directory.manage') ? true : 'registry.may_not_keep_duties'

/** The list of recipients is put together by whoever writes the letter, and printed by the registry too. */
export const canDrawSheet = (actor: Actor, document: LoadedDocument): Verdict =>
  accessOf(actor, document) === 'write' || actor.permissions.has('registry.register') ? true : 'documents.read_only'

/** A received letter is registered once, from the queue. */
export const canRegisterIncoming = (actor: Actor, document: Subject): Verdict =>
  allOf(mayRegister(actor), registrableIncoming(document))

/** Handing over, sending away and taking back what left the queue without a number is the registry's work. */
export const canComplete = (actor: Actor, processed: ProcessedMail | null): Verdict =>
  allOf(mayRegister(actor), completable(processed))
export const canTakeBack = (actor: Actor, processed: ProcessedMail | null): Verdict =>
  allOf(mayRegister(actor), takeableBack(processed))

/** What the office wrote is registered after the head's signature and «Завершить», and once. */
export const canRegisterOutgoing = (actor: Actor, document: Subject): Verdict =>
  allOf(mayRegister(actor), registrableOutgoing(document))

/** Only a registered document is sent; after a failure it may be sent again. */
export const canDispatch = (actor: Actor, document: Subject): Verdict =>
  allOf(mayDispatch(actor), afterRegistration(document), dispatchable(document))

/** The reply is linked to its request after it was sent. */
export const canLink = (actor: Actor, document: Subject): Verdict => allOf(mayRegister(actor), linkable(document))

/** How a document goes is decided by those who write it, or by the registry in their place. */
export const canChooseDelivery = (
  actor: Actor,
  document: Pick<LoadedDocument, 'access' | 'state' | 'grants'>,
): Verdict =>
  accessOf(actor, document) === 'write' || mayDispatch(actor) === true ? true : 'registry.not_their_document'

type Papers = Parameters<typeof hasOriginal>[0]

/** Where an original is kept is written down by the registry. */
export const canPlace = (actor: Actor, document: Papers): Verdict => allOf(mayRegister(actor), hasOriginal(document))
/** An original is handed out by the registry, to one person at a time. */
export const canHandOut = (actor: Actor, document: Papers, isOut: boolean): Verdict =>
  allOf(mayRegister(actor), handable(document, isOut))
/** An original that is out is taken back by the registry. */
export const canTakeOriginalBack = (actor: Actor, isOut: boolean): Verdict =>
  allOf(mayRegister(actor), isOut ? true : 'registry.original_is_back')
/** What came with a document and is not copied is written down by the registry. */
export const canKeepTrack = (actor: Actor, document: Papers): Verdict =>
  allOf(mayRegister(actor), keptTrackOf(document))

/** A register of originals is signed for by its receiver, or by who acts for them. */
export const canReceive = (actor: Actor, { receiverId }: { receiverId: string }): Verdict =>
  actsFor(actor, receiverId) ? true : 'registry.not_the_receiver'
/** That the receiver signed on paper is written down by the registry. */
export const canNoteSigned = (actor: Actor): Verdict => mayRegister(actor)
