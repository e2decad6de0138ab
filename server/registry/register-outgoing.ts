import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, closeWorkItems, type LoadedDocument, loadDocument, openWorkItem, transition } from '../documents'
import { issueNumber, openJournal, type Series } from '../journals'
import { defineCommand } from '../kernel/command'
import { linkAnswered } from './answered-card'
import { openDispatch } from './dispatch/lines'
import { handOverInside } from './hand-over-inside'
import { makeRendition } from './make-rendition'
import { mayRegister } from './policy'
import { registrableOutgoing, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/** The series of numbers a document of ours belongs to: its flow, and apart what is for official use. */
export const seriesOf = ({ flow, access, kind, unitId }: LoadedDocument): Series => ({
  flow: flow === 'internal' ? 'internal' : 'outgoing',
  restricted: access === 'dsp',
  ...{ kind, unitId },
})

/**
 * Registers a signed document: number, date and the rendition that shows them come in one act. A memo reaches those of
 * the office it is addressed to with it (V-21.06). A reply is registered with the link to the card it answers.
 */
export const registerOutgoing = defineCommand(registryContract.registerOutgoing, {
  name: 'registry.registerOutgoing',
  async load(tx, { documentId, answersId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, answered: answersId ? await loadDocument(tx, answersId, { actor }) : null }
  },
  policy: mayRegister,
  async run(ctx, { documentId, journalId, reservationId, jointNumbers }, { document, answered }) {
    requireState(registrableOutgoing(document), document)
    await linkAnswered(ctx, document, answered)
    const journal = await openJournal(ctx.tx, { actor: ctx.actor, series: seriesOf(document), journalId })
    const { number, date } = await issueNumber(ctx, journal, { documentId, reservationId, jointNumbers })
    const registered = { number, date }
    const set = { journalId: journal.id, regNumber: number, regDate: date }
    await transition(ctx, document, { act: 'register', set })
    await makeRendition(ctx, document, registered)
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'dispatch' })
    await openDispatch(ctx, document)
    const mentions = await handOverInside(ctx, document)
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.registered', data: registered, mentions })
    ctx.emit('registry.cardRegistered', { documentId })
    touchRegistry(ctx)
    return { documentId, regNumber: number, regDate: date }
  },
  audit: ({ documentId, answersId }, { regNumber }) => ({
    stream: `document:${documentId}`,
    detail: { regNumber, ...(answersId ? { otherId: answersId } : {}) },
  }),
})
