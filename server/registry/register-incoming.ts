import { and, eq, inArray } from 'drizzle-orm'
import { attachments, people } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, closeWorkItems, grant, linkDocuments, loadDocument, openWorkItem, transition } from '../documents'
import { issueNumber, openJournal } from '../journals'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getOrganisation } from '../organisations'
import { canRegisterIncoming } from './policy'

/**
 * Registers a received letter: the number is given by the journal in this very act (V-10.03), the addressees
 * get it for consideration at once. Lock order: document, then journal counter.
 */
export const registerIncoming = defineCommand(registryContract.registerIncoming, {
  name: 'registry.registerIncoming',
  async load(tx, { documentId, correspondentId, requisites, linkToId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    await getOrganisation(tx, correspondentId)
    const named = [...requisites.addresseeIds, ...(requisites.controllerId ? [requisites.controllerId] : [])]
    const known = named.length ? await tx.select({ id: people.id }).from(people).where(inArray(people.id, named)) : []
    if (known.length !== new Set(named).size) throw new DomainError('invalid', 'registry.unknown_person')
    if (linkToId) await loadDocument(tx, linkToId, { actor })
    return document
  },
  policy: canRegisterIncoming,
  async run(ctx, { documentId, journalId, linkToId, ...card }, document) {
    if (!card.requisites.addresseeIds.length) throw new DomainError('invalid', 'registry.no_addressee')
    await requireScan(ctx, documentId, card.requisites.noScanReason)
    const journal = await openJournal(ctx.tx, 'incoming', journalId)
    const { number } = await issueNumber(ctx, journal, documentId)
    const set = {
      ...card,
      theirNumber: card.theirNumber || null,
      theirDate: card.theirDate ?? null,
      dueDate: card.dueDate ?? null,
    }
    const moved = await transition(ctx, document, {
      act: 'register',
      set: { ...set, journalId: journal.id, regNumber: number, regDate: ctx.today },
    })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    const dueAt = card.dueDate ? new Date(`${card.dueDate}T20:59:59Z`) : null
    for (const personId of card.requisites.addresseeIds)
      await openWorkItem(ctx, { documentId, personId, kind: 'consider', dueAt })
    if (card.onControl && card.requisites.controllerId)
      await openWorkItem(ctx, { documentId, personId: card.requisites.controllerId, kind: 'control', dueAt })
    await grant(
      ctx,
      documentId,
      card.requisites.addresseeIds.map((id) => `p:${id}`),
      'comment',
    )
    if (linkToId) await linkDocuments(ctx, { fromId: documentId, toId: linkToId, kind: 'reply' })
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'registry.registered',
      data: { number, date: ctx.today },
      mentions: card.requisites.addresseeIds,
    })
    ctx.emit('registry.cardRegistered', { documentId })
    return { documentId, regNumber: number, regDate: ctx.today, version: moved.version }
  },
  audit: (input, output) => ({
    stream: `document:${input.documentId}`,
    detail: { regNumber: output.regNumber, duplicateChoice: input.requisites.duplicateChoice },
  }),
})

async function requireScan(ctx: CommandContext, documentId: string, reason: string): Promise<void> {
  if (reason) return
  const [scan] = await ctx.tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.documentId, documentId), eq(attachments.role, 'scan')))
    .limit(1)
  if (!scan) throw new DomainError('invalid', 'registry.no_scan')
}
