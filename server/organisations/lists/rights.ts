import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { mailingListRights, mailingLists } from '@/db/schema'
import { succeededBy } from '../../directory'
import { type Actor, personOf } from '../../kernel/actor'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import type { Verdict } from '../../kernel/policy'

type ListRow = typeof mailingLists.$inferSelect
export type ListAccess = 'use' | 'change' | 'keep'
export type OpenList = ListRow & { access: ListAccess }

/** Whose lists are this person's: one's own, and those of people who left one's unit (T-19.03). */
export async function keptAuthors(db: DbOrTx, { personId }: Actor): Promise<string[]> {
  return [personId, ...(await succeededBy(db, personId))]
}

/** Lists this person may use; without a right a list is not seen at all (T-19.03). */
export async function listsFor(db: DbOrTx, actor: Actor, where?: SQL): Promise<OpenList[]> {
  const authors = await keptAuthors(db, actor)
  const mine = and(eq(mailingListRights.listId, mailingLists.id), eq(mailingListRights.personId, actor.personId))
  const rows = await db
    .select({ list: mailingLists, right: mailingListRights.access })
    .from(mailingLists)
    .leftJoin(mailingListRights, mine)
    .where(
      and(
        isNull(mailingLists.closedAt),
        or(inArray(mailingLists.authorId, authors), sql`${mailingListRights.access} is not null`),
        where,
      ),
    )
    .orderBy(sql`${mailingLists.name} collate "ru-x-icu"`)
  return rows.map(({ list, right }) => ({
    ...list,
    access: authors.includes(list.authorId) ? 'keep' : (right ?? 'use'),
  }))
}

/** One list this person may use, or not found. */
export async function openList(db: DbOrTx, actor: Actor, listId: string): Promise<OpenList> {
  const [list] = await listsFor(db, actor, eq(mailingLists.id, listId))
  if (!list) throw new DomainError('not_found', 'organisations.list_not_found')
  return list
}

/** The same, its row locked for a change. */
export async function lockList(tx: Tx, actor: Actor, listId: string): Promise<OpenList> {
  await tx.select({ id: mailingLists.id }).from(mailingLists).where(eq(mailingLists.id, listId)).for('update')
  return openList(tx, actor, listId)
}

/** A list is changed by its author and by those given the right to (T-19.02). */
export const canChangeList = ({ access }: Pick<OpenList, 'access'>): Verdict =>
  access === 'use' ? 'organisations.list_read_only' : true

/** Rights are asked for, and the list put away, by its author or whoever stands in the author's place (T-19.03). */
export const canKeepList = ({ access }: Pick<OpenList, 'access'>): Verdict =>
  access === 'keep' ? true : 'organisations.list_not_yours'

type Right = { listId: string; personId: string; access: 'use' | 'change' | 'none' }

/** Gives a right to a list, changes it or takes it back; by the operator's act on the author's request (T-19.02). */
export async function putListRight(ctx: CommandContext, { listId, personId, access }: Right): Promise<void> {
  if (access === 'none') {
    const which = and(eq(mailingListRights.listId, listId), eq(mailingListRights.personId, personId))
    await ctx.tx.delete(mailingListRights).where(which)
    return
  }
  const grantedBy = personOf(ctx.actor)
  await ctx.tx
    .insert(mailingListRights)
    .values({ listId, personId, access, grantedBy, createdAt: ctx.now })
    .onConflictDoUpdate({ target: [mailingListRights.listId, mailingListRights.personId], set: { access, grantedBy } })
}
