import { and, eq, isNotNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentLinks, documents } from '@/db/schema'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { requestOfReply } from '../assignments'
import { addTimeline, type LoadedDocument, linkDocuments, visibleTo } from '../documents'
import { normaliseNumber } from '../journals'
import type { Actor } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'

type Mark = NonNullable<OutgoingRequisites['replyTo']>

/** «На № … от …» of a letter that no instruction and no link leads to the card it answers; null where one does, or nothing is answered. */
export async function unlinkedReply(
  db: DbOrTx,
  { id, flow, requisites }: Pick<LoadedDocument, 'id' | 'flow' | 'requisites'>,
): Promise<Mark | null> {
  const mark = flow === 'incoming' ? null : OutgoingRequisites.parse(requisites).replyTo
  if (!mark?.number || (await requestOfReply(db, id))) return null
  const reply = and(eq(documentLinks.fromId, id), eq(documentLinks.kind, 'reply'))
  return (await db.$count(documentLinks, reply)) ? null : mark
}

/** The one registered document this person may see that bears the number and the date of the mark, theirs or ours; of several none. */
export async function answeredBy(db: DbOrTx, actor: Actor, { number, date }: Mark): Promise<string | null> {
  const { id, theirNumber, theirDate, regNumber, regDate } = documents
  const bearing = async (its: typeof theirNumber | typeof regNumber, on: typeof theirDate | typeof regDate) => {
    const rows = await db
      .select({ id, number: its })
      .from(documents)
      .where(and(visibleTo(actor), isNotNull(regNumber), eq(on, date)))
    return rows.filter((row) => normaliseNumber(row.number ?? '') === normaliseNumber(number))
  }
  const found = new Set(
    [...(await bearing(theirNumber, theirDate)), ...(await bearing(regNumber, regDate))].map((row) => row.id),
  )
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}

/**
 * A reply gets no number without the link to the card it answers; of one that no instruction began the registrar names it.
 * Throws `registry.reply_unlinked`, `registry.link_unregistered`.
 */
export async function linkAnswered(
  ctx: CommandContext,
  document: LoadedDocument,
  answered: LoadedDocument | null,
): Promise<void> {
  const mark = await unlinkedReply(ctx.tx, document)
  if (!mark) return
  if (!answered) throw new DomainError('invalid', 'registry.reply_unlinked', { number: mark.number })
  if (!answered.regNumber || answered.id === document.id) throw new DomainError('invalid', 'registry.link_unregistered')
  await linkDocuments(ctx, { fromId: document.id, toId: answered.id, kind: 'reply' })
  for (const documentId of [document.id, answered.id])
    await addTimeline(ctx, { documentId, kind: 'event', name: 'documents.linked', data: { kind: 'reply' } })
}
