import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'
import { type IncomingFields, registryContract } from '@/lib/contracts/registry'
import {
  addTimeline,
  closeWorkItems,
  grant,
  type LoadedDocument,
  linkDocuments,
  loadDocument,
  openWorkItem,
  transition,
} from '../documents'
import { filesOf } from '../files'
import { issueNumber, openJournal } from '../journals'
import { endOfOfficeDay } from '../kernel/clock'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { chooseOrganisation, noteOrganisationUse } from '../organisations'
import { actsOf } from './damage-acts'
import { duplicatesOf } from './duplicates'
import { mayRegister } from './policy'
import { checkCard, registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/**
 * Registers a received letter: the number is given by the journal in this very act (V-10.03, V-10.05), the
 * addressees get it for consideration at once. Lock order: document, then journal counter.
 */
export const registerIncoming = defineCommand(registryContract.registerIncoming, {
  name: 'registry.registerIncoming',
  async load(tx, { documentId, requisites, ...card }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const kept = [document.correspondentId]
    const { id: correspondentId } = await chooseOrganisation(tx, actor, { id: card.correspondentId, kept })
    await requirePeople(tx, [...requisites.addresseeIds, ...(requisites.controllerId ? [requisites.controllerId] : [])])
    const linked = await Promise.all(requisites.linkIds.map((id) => loadDocument(tx, id, { actor })))
    const duplicates = await duplicatesOf(tx, actor, { ...card, correspondentId, except: documentId })
    return { document, linked, correspondentId, duplicates: duplicates.map((row) => row.documentId) }
  },
  policy: mayRegister,
  async run(ctx, { documentId, journalId, expectedVersion, ...card }, { document, linked, correspondentId }) {
    requireState(registrableIncoming(document), document)
    if (expectedVersion !== undefined && expectedVersion !== document.version)
      throw new DomainError('conflict', 'documents.changed_meanwhile', { version: document.version })
    checkCard(card, ctx.today)
    await requireScan(ctx, documentId, card.requisites.noScanReason)
    await requireDamageNote(ctx, documentId, card.requisites.note)
    const series = { flow: 'incoming' as const, restricted: card.access === 'dsp' }
    const journal = await openJournal(ctx.tx, series, journalId)
    const { number } = await issueNumber(ctx, journal, { documentId })
    const empty = { theirNumber: card.theirNumber || null, theirDate: card.theirDate ?? null }
    const moved = await transition(ctx, document, {
      act: 'register',
      set: { ...card, ...empty, correspondentId, journalId: journal.id, regNumber: number, regDate: ctx.today },
    })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    await handOver(ctx, documentId, card)
    for (const to of linked) await linkTo(ctx, documentId, to)
    await noteOrganisationUse(ctx, correspondentId)
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'registry.registered',
      data: { number, date: ctx.today },
      mentions: card.requisites.addresseeIds,
    })
    ctx.emit('registry.cardRegistered', { documentId })
    touchRegistry(ctx)
    return { documentId, regNumber: number, regDate: ctx.today, version: moved.version }
  },
  audit: ({ documentId, requisites }, { regNumber }, { duplicates }) => ({
    stream: `document:${documentId}`,
    detail: { regNumber, duplicates, duplicateChoice: requisites.duplicateChoice },
  }),
})

async function requirePeople(tx: Tx, ids: string[]): Promise<void> {
  const named = [...new Set(ids)]
  if (!named.length) return
  const known = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, named), isNull(people.leftAt)))
  if (known.length !== named.length) throw new DomainError('invalid', 'registry.unknown_person')
}

async function requireScan(ctx: CommandContext, documentId: string, reason: string): Promise<void> {
  if (!reason && !(await filesOf(ctx.tx, documentId, ['scan'])).length)
    throw new DomainError('invalid', 'registry.no_scan')
}

/** What an act found wrong stands in «Примечание» of the registered card. */
async function requireDamageNote(ctx: CommandContext, documentId: string, note: string): Promise<void> {
  if (!note && (await actsOf(ctx.tx, documentId)).length) throw new DomainError('invalid', 'registry.no_damage_note')
}

/** The letter appears in the cabinets of those it is addressed to, and of who keeps its term. */
async function handOver(ctx: CommandContext, documentId: string, card: IncomingFields): Promise<void> {
  const { addresseeIds, controllerId } = card.requisites
  const dueAt = card.dueDate ? endOfOfficeDay(card.dueDate) : null
  for (const personId of new Set(addresseeIds))
    await openWorkItem(ctx, { documentId, personId, kind: 'consider', dueAt })
  if (card.onControl && controllerId)
    await openWorkItem(ctx, { documentId, personId: controllerId, kind: 'control', dueAt })
  await grant(
    ctx,
    documentId,
    addresseeIds.map((id) => `p:${id}`),
    'comment',
  )
}

/** A letter answers one of ours, or goes on from an earlier received one. */
async function linkTo(ctx: CommandContext, fromId: string, to: LoadedDocument): Promise<void> {
  if (!to.regNumber || to.id === fromId) throw new DomainError('invalid', 'registry.link_unregistered')
  const kind = to.flow === 'incoming' ? ('follow_up' as const) : ('reply' as const)
  await linkDocuments(ctx, { fromId, toId: to.id, kind })
}
