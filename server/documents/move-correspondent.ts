import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents } from '@/db/schema'
import type { CommandContext } from '../kernel/command'

export type DocumentReferences = { cards: number; addressees: number; recipients: number }

/** How many cards have an entry for their correspondent, how many addressees and recipients of lists in cards are it. */
export async function referencesIn(db: DbOrTx, id: string): Promise<DocumentReferences> {
  const naming = JSON.stringify([{ organisationId: id }])
  const [row] = (await db.execute(sql`select
    (select count(*)::int from documents where correspondent_id = ${id}) as cards,
    (select count(*)::int from documents d, jsonb_array_elements(d.requisites -> 'addressees') a
      where d.requisites -> 'addressees' @> ${naming}::jsonb and a ->> 'organisationId' = ${id}) as addressees,
    (select count(*)::int from documents d, jsonb_array_elements(d.requisites -> 'mailing' -> 'members') a
      where d.requisites -> 'mailing' -> 'members' @> ${naming}::jsonb and a ->> 'organisationId' = ${id}) as recipients`)) as unknown as DocumentReferences[]
  return row ?? { cards: 0, addressees: 0, recipients: 0 }
}

/** Locks the cards that name an entry before the entry itself is locked: the order every act on a card takes. */
export async function lockNaming(db: DbOrTx, id: string): Promise<void> {
  await db.execute(sql`select 1 from documents where ${naming(id)} order by id for no key update`)
}

/**
 * Leads every card that names one entry to another: correspondents, addressees, recipients of lists. The words of the
 * letter stay as they were written, and the version too: nobody's typing is refused for it. Returns how many moved.
 */
export async function moveCorrespondent(
  ctx: CommandContext,
  fromId: string,
  toId: string,
): Promise<DocumentReferences> {
  const moved = await referencesIn(ctx.tx, fromId)
  const rows = (await ctx.tx.execute(sql`
    update documents set
      correspondent_id = case when correspondent_id = ${fromId} then ${toId}::uuid else correspondent_id end,
      requisites = ${led(led(sql`requisites`, ['addressees'], { fromId, toId }), ['mailing', 'members'], { fromId, toId })}
    where ${naming(fromId)} returning id`)) as unknown as { id: string }[]
  for (const { id } of rows) {
    ctx.touch({ entity: `document:${id}`, version: 0, rooms: [`document:${id}`] })
    ctx.emit('documents.changed', { documentId: id })
  }
  return moved
}

const naming = (id: string) => {
  const inside = JSON.stringify([{ organisationId: id }])
  return sql`(${documents.correspondentId} = ${id} or ${documents.requisites} -> 'addressees' @> ${inside}::jsonb
    or ${documents.requisites} -> 'mailing' -> 'members' @> ${inside}::jsonb)`
}

type Way = { fromId: string; toId: string }

/** A list inside the requisites with one id in the place of another; without such a list, as it was. */
function led(requisites: ReturnType<typeof sql>, path: string[], { fromId, toId }: Way): ReturnType<typeof sql> {
  const at = sql`${`{${path.join(',')}}`}::text[]`
  return sql`(select case when jsonb_typeof(r #> ${at}) = 'array' and jsonb_array_length(r #> ${at}) > 0 then
    jsonb_set(r, ${at}, (select jsonb_agg(case when a ->> 'organisationId' = ${fromId}
      then jsonb_set(a, '{organisationId}', to_jsonb(${toId}::text)) else a end order by place)
      from jsonb_array_elements(r #> ${at}) with ordinality as one(a, place))) else r end
    from (select ${requisites} as r) whole)`
}
