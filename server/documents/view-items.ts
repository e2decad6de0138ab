import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { timelineItems, timelineReactions } from '@/db/schema'
import { ReactionKind, type TimelineItem } from '@/lib/contracts/documents'
import { personRefs } from './person-refs'
import { unitsNamed } from './whom-named'

type Row = typeof timelineItems.$inferSelect

/** Items of a feed as a screen shows them: with names, what they answer, and the signs under them. */
export async function viewItems(db: DbOrTx, rows: Row[]): Promise<TimelineItem[]> {
  if (!rows.length) return []
  const quoted = rows.flatMap((row) => row.replyToId ?? [])
  const replies = quoted.length ? await db.select().from(timelineItems).where(inArray(timelineItems.id, quoted)) : []
  const reactions = await reactionsTo(db, rows)
  const people = [...rows, ...replies].flatMap((row) => [row.actorId, row.onBehalfOf, ...row.mentions])
  const refs = await personRefs(db, [...people, ...reactions.map(({ personId }) => personId)])
  return rows.map((row) => toItem(row, { refs, replies, reactions }))
}

const reactionsTo = (db: DbOrTx, rows: Row[]) =>
  db
    .select()
    .from(timelineReactions)
    .where(
      inArray(
        timelineReactions.itemId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(timelineReactions.createdAt)

type Around = {
  refs: Awaited<ReturnType<typeof personRefs>>
  replies: Row[]
  reactions: Awaited<ReturnType<typeof reactionsTo>>
}

function toItem(row: Row, { refs, replies, reactions }: Around): TimelineItem {
  const quoted = replies.find((reply) => reply.id === row.replyToId)
  const deleted = row.deletedAt !== null
  return {
    ...row,
    actor: refs.get(row.actorId ?? '') ?? null,
    onBehalfOf: refs.get(row.onBehalfOf ?? '') ?? null,
    data: deleted ? {} : row.data,
    mentions: row.mentions.flatMap((id) => refs.get(id) ?? []),
    units: deleted ? [] : unitsNamed(row.data),
    replyTo: quoted
      ? {
          id: quoted.id,
          seq: quoted.seq,
          author: refs.get(quoted.actorId ?? '')?.name ?? '',
          deleted: quoted.deletedAt !== null,
          text: quoted.deletedAt ? '' : String(quoted.data.text ?? quoted.data.remark ?? '').slice(0, 200),
        }
      : null,
    edited: row.editedAt !== null && !deleted,
    deleted,
    reactions: deleted ? [] : signsOn(row.id, { refs, reactions }),
    at: row.createdAt.toISOString(),
  }
}

function signsOn(itemId: string, { refs, reactions }: Pick<Around, 'refs' | 'reactions'>): TimelineItem['reactions'] {
  const here = reactions.filter((one) => one.itemId === itemId)
  return ReactionKind.options.flatMap((kind) => {
    const people = here.flatMap((one) => (one.kind === kind ? (refs.get(one.personId) ?? []) : []))
    return people.length ? [{ kind, people }] : []
  })
}
