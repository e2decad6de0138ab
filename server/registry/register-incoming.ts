import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { subjectOf } from '@/lib/journals/subject'
import {
  addTimeline,
  closeWorkItems,
  type LoadedDocument,
  linkDocuments,
  loadDocument,
  requireAdditional,
  transition,
} from '../documents'
import { scanDoubts } from '../files'
import { issueNumber, openJournal } from '../journals'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { chooseOrganisation, noteOrganisationUse } from '../organisations'
import { actsOf } from './damage-acts'
import { duplicatesOf } from './duplicates'
import { handOver } from './hand-over'
import { ownFields, withAdditional } from './own-fields'
import { mayRegister } from './policy'
import { repeatsOf } from './repeats'
import { requireChecked, requireCover, requireScan } from './require-scan'
import { checkCard, registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'
import { requireBothTexts, requireHere } from './translation/trip'

/**
 * Registers a received letter: the number is given by the journal in this very act (V-10.03, V-10.05), the
 * addressees get it for consideration at once. Lock order: document, then journal counter.
 */
export const registerIncoming = defineCommand(registryContract.registerIncoming, {
  name: 'registry.registerIncoming',
  async load(tx, { documentId, requisites, ...card }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const kept = [document.correspondentId]
    const chosen = card.correspondentId ? await chooseOrganisation(tx, actor, { id: card.correspondentId, kept }) : null
    const correspondentId = chosen?.id ?? null
    await requirePeople(tx, [...requisites.addresseeIds, ...(requisites.controllerId ? [requisites.controllerId] : [])])
    const linked = await Promise.all(requisites.linkIds.map((id) => loadDocument(tx, id, { actor })))
    const duplicates = await duplicatesOf(tx, actor, { ...card, correspondentId, except: documentId })
    const applicant = requisites.appeal?.applicant ?? ''
    const found = { duplicates, repeats: await repeatsOf(tx, actor, { applicant, except: documentId }) }
    return { document, linked, correspondentId, ...found, doubts: await scanDoubts(tx, documentId) }
  },
  policy: mayRegister,
  async run(ctx, { documentId, journalId, expectedVersion, scanChecked, ...typed }, { document, linked, ...loaded }) {
    const { correspondentId, doubts } = loaded
    const card = await withAdditional(ctx.tx, ownFields({ ...typed, correspondentId }, document), document)
    const { kind, requisites, access } = card
    requireState(registrableIncoming(document), document)
    if (expectedVersion !== undefined && expectedVersion !== document.version)
      throw new DomainError('conflict', 'documents.changed_meanwhile', { version: document.version })
    const translated = await requireHere(ctx.tx, documentId)
    checkCard(card, ctx.today)
    await requireAdditional(ctx.tx, card)
    await requireScan(ctx.tx, documentId, card)
    if (translated) await requireBothTexts(ctx.tx, documentId)
    await requireCover(ctx.tx, documentId, kind)
    requireChecked(doubts, scanChecked)
    await requireDamageNote(ctx, documentId, requisites.note)
    const subject = subjectOf({ kind, form: requisites.appeal?.form })
    const { unitId } = document
    const series = { flow: 'incoming' as const, restricted: access === 'dsp', subject, kind, unitId }
    const journal = await openJournal(ctx.tx, { actor: ctx.actor, series, journalId })
    const { number } = await issueNumber(ctx, journal, { documentId })
    const empty = { theirNumber: card.theirNumber || null, theirDate: card.theirDate ?? null }
    const moved = await transition(ctx, document, {
      act: 'register',
      set: { ...card, ...empty, journalId: journal.id, regNumber: number, regDate: ctx.today },
    })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    await handOver(ctx, documentId, card)
    for (const to of linked) await linkTo(ctx, { id: documentId, kind }, to)
    if (correspondentId) await noteOrganisationUse(ctx, correspondentId)
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'registry.registered',
      data: { number, date: ctx.today },
      mentions: requisites.addresseeIds,
    })
    ctx.emit('registry.cardRegistered', { documentId })
    touchRegistry(ctx)
    return { documentId, regNumber: number, regDate: ctx.today, version: moved.version }
  },
  audit: ({ documentId, requisites }, { regNumber }, { duplicates, repeats, doubts }) => ({
    stream: `document:${documentId}`,
    detail: {
      ...{ regNumber, duplicateChoice: requisites.duplicateChoice },
      ...{ duplicates: duplicates.map(idOf), repeats: repeats.map(idOf) },
      scan: doubts.length ? doubts.map(({ name, page, doubt }) => ({ name, page, doubt })) : 'clean',
    },
  }),
})

const idOf = ({ documentId }: { documentId: string }): string => documentId

async function requirePeople(tx: Tx, ids: string[]): Promise<void> {
  const named = [...new Set(ids)]
  if (!named.length) return
  const known = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, named), isNull(people.leftAt)))
  if (known.length !== named.length) throw new DomainError('invalid', 'registry.unknown_person')
}

/** What an act found wrong stands in «Примечание» of the registered card. */
async function requireDamageNote(ctx: CommandContext, documentId: string, note: string): Promise<void> {
  if (!note && (await actsOf(ctx.tx, documentId)).length) throw new DomainError('invalid', 'registry.no_damage_note')
}

/** A letter answers one of ours, or goes on from an earlier received one; an appeal repeats an earlier appeal (V-19.29). */
async function linkTo(ctx: CommandContext, from: { id: string; kind: string }, to: LoadedDocument): Promise<void> {
  if (!to.regNumber || to.id === from.id) throw new DomainError('invalid', 'registry.link_unregistered')
  const again = from.kind === 'appeal' && to.kind === 'appeal' ? ('repeat' as const) : ('follow_up' as const)
  const kind = to.flow === 'incoming' ? again : ('reply' as const)
  await linkDocuments(ctx, { fromId: from.id, toId: to.id, kind })
}
