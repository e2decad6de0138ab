import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { dispatchLines, organisations } from '@/db/schema'
import type { Check, DispatchMethod } from '@/lib/contracts/registry-dispatch-views'
import { type Addressee, OutgoingRequisites } from '@/lib/contracts/requisites'
import { type LoadedDocument, loadDocument } from '../../documents'
import type { Actor } from '../../kernel/actor'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { addresseeName } from '../addressee-line'
import { mailClassOf } from './require-way'
import { withCover } from './with-cover'

export type Line = typeof dispatchLines.$inferSelect

/** A line that is to be looked at anew: what was found and promised before holds no more. */
export const WAITING_ANEW = { state: 'waiting' as const, checks: [], acceptedAt: null, acceptedBy: null, sendBy: null }

/** Opens the sending of a registered letter: a line for each addressee, by post until its executor says otherwise. */
export async function openDispatch(ctx: CommandContext, document: LoadedDocument): Promise<void> {
  if (document.flow !== 'outgoing') return
  const { addressees } = OutgoingRequisites.parse(document.requisites)
  const known = await placesOf(ctx.tx, addressees)
  const named: Addressee[] = addressees.length ? addressees : [{ position: '', name: '', address: '' }]
  const rows = named.map((one, position) => ({
    id: newId(),
    documentId: document.id,
    position,
    addressee: addresseeName(one).slice(0, 500),
    ...postalOf(one, known.get(one.organisationId ?? '')),
    email: known.get(one.organisationId ?? '')?.email ?? '',
    method: 'post' as const,
    mailClass: mailClassOf(document.access, { method: 'post', mailClass: null }),
    createdAt: ctx.now,
  }))
  await ctx.tx.insert(dispatchLines).values(rows)
}

type Entry = typeof organisations.$inferSelect

/** The address of the card, with its country; where the card has none, both are those of the directory. */
function postalOf({ address, country, foreignName }: Addressee, entry?: Entry) {
  const asWritten = address !== '' || !entry || Boolean(country && country !== entry.country)
  const postal = asWritten ? { address, country: country ?? null } : entry
  return {
    address: postal.address ?? '',
    country: postal.country,
    foreignName: (postal.country && (foreignName || entry?.foreignName)) || '',
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function placesOf(tx: Tx, addressees: { organisationId?: string | null }[]) {
  const ids = addressees.flatMap(({ organisationId: id }) => (id && UUID.test(id) ? [id] : []))
  const found = ids.length ? await tx.select().from(organisations).where(inArray(organisations.id, ids)) : []
  return new Map(found.map((one) => [one.id, one]))
}

/** The lines of a document that have not gone yet. */
export async function openLines(db: DbOrTx, documentId: string): Promise<Line[]> {
  const rows = await db
    .select()
    .from(dispatchLines)
    .where(and(eq(dispatchLines.documentId, documentId), ne(dispatchLines.state, 'sent')))
    .orderBy(asc(dispatchLines.createdAt), asc(dispatchLines.position))
  return withCover(db, rows)
}

/** Marks lines as gone by this way, with what was looked at before. */
export async function markSent(
  { tx }: Pick<CommandContext, 'tx'>,
  { access }: Pick<LoadedDocument, 'access'>,
  { passed, method }: { passed: readonly { line: Line; checks: Check[] }[]; method: DispatchMethod },
): Promise<void> {
  for (const { line, checks } of passed) {
    const mailClass = method === 'post' ? mailClassOf(access, { ...line, method }) : null
    await tx
      .update(dispatchLines)
      .set({ state: 'sent', checks, method, mailClass })
      .where(eq(dispatchLines.id, line.id))
  }
}

export type LoadedLine = { line: Line; document: LoadedDocument }

/**
 * Lines with their documents, locked: documents first and in one order, so that two clerks with two batches never wait for
 * each other in a ring. What this person may not see is not found.
 */
export async function loadLines(tx: Tx, ids: readonly string[], actor: Actor): Promise<LoadedLine[]> {
  const wanted = [...new Set(ids)]
  const places = await tx
    .select({ documentId: dispatchLines.documentId })
    .from(dispatchLines)
    .where(inArray(dispatchLines.id, wanted))
  const documents = new Map<string, LoadedDocument>()
  for (const documentId of [...new Set(places.map((place) => place.documentId))].sort())
    documents.set(documentId, await loadDocument(tx, documentId, { actor, lock: true }))
  const rows = await tx
    .select()
    .from(dispatchLines)
    .where(inArray(dispatchLines.id, wanted))
    .orderBy(asc(dispatchLines.id))
    .for('update')
  const byId = new Map((await withCover(tx, rows)).map((line) => [line.id, line]))
  return wanted.map((id) => {
    const line = byId.get(id)
    const document = line && documents.get(line.documentId)
    if (!line || !document) throw new DomainError('not_found', 'registry.no_line')
    return { line, document }
  })
}
