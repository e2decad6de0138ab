import { eq, sql } from 'drizzle-orm'
import { documentKinds, documents, draftCounters } from '@/db/schema'
import type { Access } from '@/lib/contracts/access'
import { PERSONAL_KIND } from '@/lib/requisites/kinds'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { grant } from './grants'
import { firstState } from './lifecycle'
import { addTimeline } from './timeline'

export type NewDocument = {
  kind: string
  title: string
  access?: Access
  correspondentId?: string | null
  unitId?: string | null
  dueDate?: string | null
  onControl?: boolean
  requisites?: Record<string, unknown>
  writers?: string[]
  /** The responsible executor, when somebody else opens the document for them. */
  authorId?: string
  theirNumber?: string | null
  theirDate?: string | null
}

/**
 * A new row in the first state of its kind. What the office writes gets a project number («214-П»); no registration number
 * . An appeal is closed to all who do not work with it from its first moment (V-19.27).
 */
export async function createDocument(
  ctx: CommandContext,
  input: NewDocument,
): Promise<{ id: string; draftNumber: string | null }> {
  const { tx, actor, now } = ctx
  const [kind] = await tx.select().from(documentKinds).where(eq(documentKinds.key, input.kind))
  if (!kind) throw new DomainError('invalid', 'documents.unknown_kind', { kind: input.kind })
  const { writers = [], ...fields } = input
  const id = newId()
  const draftNumber = kind.flow === 'incoming' ? null : await nextDraftNumber(ctx)
  const authorId = input.authorId ?? personOf(actor)
  await tx.insert(documents).values({
    ...fields,
    id,
    access: kind.key === PERSONAL_KIND ? 'personal' : (input.access ?? kind.access),
    draftNumber,
    state: firstState(kind.flow),
    authorId,
    unitId: input.unitId ?? actor.unitId,
    createdAt: now,
    lastEventAt: now,
  })
  await grant(
    ctx,
    id,
    [...writers, ...(authorId ? [authorId] : [])].map((person) => `p:${person}`),
    'write',
  )
  await addTimeline(ctx, {
    documentId: id,
    kind: 'event',
    name: 'documents.created',
    data: { kind: input.kind, draftNumber },
  })
  ctx.emit('documents.changed', { documentId: id })
  return { id, draftNumber }
}

/** The next project number of the year; a project number may have gaps, a registration number may not. */
async function nextDraftNumber({ tx, today }: CommandContext): Promise<string> {
  const year = Number(today.slice(0, 4))
  const [row] = await tx
    .insert(draftCounters)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: draftCounters.year, set: { last: sql`${draftCounters.last} + 1` } })
    .returning({ last: draftCounters.last })
  return `${row?.last ?? 1}-П`
}
