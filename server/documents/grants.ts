import { and, eq, inArray, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { documentGrants } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { closeConnections } from '../realtime/sessions-channel'
import { touchPerson } from './touch-person'

type Access = 'read' | 'comment' | 'write'

const { access, invited, beside } = documentGrants

/** The further reaching of two, either of which may be absent. */
const higher = (one: SQLWrapper, other: SQLWrapper): SQL =>
  sql`case when 'write' in (${one}, ${other}) then 'write' when 'comment' in (${one}, ${other}) then 'comment' else 'read' end`
const added = sql`excluded.access`

/** Lets people (`p:`), units (`u:`) or holders of a right (`r:`) in for their work; a grant is only ever raised here. */
export async function grant(
  ctx: CommandContext,
  documentId: string,
  principals: string[],
  level: Access,
): Promise<void> {
  const values = [...new Set(principals)].map((principal) => ({ documentId, principal, access: level }))
  if (!values.length) return
  await ctx.tx
    .insert(documentGrants)
    .values(values)
    .onConflictDoUpdate({
      target: [documentGrants.documentId, documentGrants.principal],
      set: {
        access: higher(access, added),
        beside: sql`case when ${invited} is null then null else ${higher(added, beside)} end`,
      },
    })
  await tell(ctx, documentId, peopleIn(principals))
}

/** Lets people in by an invitation that may be taken back. What somebody has anyway is no invitation. */
export async function grantByInvitation(
  ctx: CommandContext,
  documentId: string,
  personIds: string[],
  level: Access,
): Promise<void> {
  const values = [...new Set(personIds)].map((id) => ({
    documentId,
    principal: `p:${id}`,
    access: level,
    invited: level,
  }))
  await ctx.tx
    .insert(documentGrants)
    .values(values)
    .onConflictDoUpdate({
      target: [documentGrants.documentId, documentGrants.principal],
      set: {
        access: higher(access, added),
        invited: higher(added, invited),
        beside: sql`case when ${invited} is null then ${access} else ${beside} end`,
      },
      setWhere: sql`${invited} is not null or ${higher(access, added)} <> ${access}`,
    })
  await tell(ctx, documentId, personIds)
}

/** Takes an invitation back at once: what the person's work needs stays. False where there was none. */
export async function revokeInvitation(ctx: CommandContext, documentId: string, personId: string): Promise<boolean> {
  const mine = and(eq(documentGrants.documentId, documentId), eq(documentGrants.principal, `p:${personId}`))
  const lowered = await ctx.tx
    .update(documentGrants)
    .set({ access: sql`${beside}`, invited: null, beside: null })
    .where(and(mine, isNotNull(beside)))
    .returning({ principal: documentGrants.principal })
  const gone = await ctx.tx
    .delete(documentGrants)
    .where(and(mine, isNotNull(invited), isNull(beside)))
    .returning({ principal: documentGrants.principal })
  if (!lowered.length && !gone.length) return false
  await tell(ctx, documentId, [personId])
  return true
}

const peopleIn = (principals: string[]): string[] =>
  principals.filter((principal) => principal.startsWith('p:')).map((principal) => principal.slice(2))

/** Takes access away at once: out of the rooms, live connections closed, lists refetched. An invitation stays. */
export async function revoke(ctx: CommandContext, documentId: string, principals: string[]): Promise<void> {
  if (!principals.length) return
  const theirs = and(eq(documentGrants.documentId, documentId), inArray(documentGrants.principal, principals))
  await ctx.tx.delete(documentGrants).where(and(theirs, isNull(invited)))
  await ctx.tx
    .update(documentGrants)
    .set({ access: sql`${invited}`, beside: null })
    .where(and(theirs, isNotNull(invited)))
  await tell(ctx, documentId, peopleIn(principals))
}

/** Open screens and live connections ask anew what these people may: who gets the pen writes at once, who loses it stops. */
async function tell(ctx: CommandContext, documentId: string, personIds: string[]): Promise<void> {
  const notices = personIds.map((personId) => ({ personId, documentId, reason: 'access' as const }))
  if (notices.length) await ctx.tx.execute(closeConnections(...notices))
  for (const personId of personIds) touchPerson(ctx, personId)
  ctx.emit('documents.accessChanged', { documentId, personIds })
}
