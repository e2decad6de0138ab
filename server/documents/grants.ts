import { and, eq, inArray, sql } from 'drizzle-orm'
import { documentGrants } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { closeConnections } from '../realtime/sessions-channel'
import { touchPerson } from './touch-person'

type Access = 'read' | 'comment' | 'write'

/** Lets people (`p:`), units (`u:`) or holders of a right (`r:`) in; a grant is only ever raised here. */
export async function grant(
  ctx: CommandContext,
  documentId: string,
  principals: string[],
  access: Access,
): Promise<void> {
  const values = [...new Set(principals)].map((principal) => ({ documentId, principal, access }))
  if (!values.length) return
  await ctx.tx
    .insert(documentGrants)
    .values(values)
    .onConflictDoUpdate({
      target: [documentGrants.documentId, documentGrants.principal],
      set: {
        access: sql`case when ${documentGrants.access} = 'write' or excluded.access = 'read' then ${documentGrants.access} else excluded.access end`,
      },
    })
  ctx.emit('documents.accessChanged', { documentId, personIds: peopleIn(principals) })
}

const peopleIn = (principals: string[]): string[] =>
  principals.filter((principal) => principal.startsWith('p:')).map((principal) => principal.slice(2))

/** Takes access away at once: out of the rooms, live connections closed, lists refetched. */
export async function revoke(ctx: CommandContext, documentId: string, principals: string[]): Promise<void> {
  if (!principals.length) return
  await ctx.tx
    .delete(documentGrants)
    .where(and(eq(documentGrants.documentId, documentId), inArray(documentGrants.principal, principals)))
  const personIds = peopleIn(principals)
  for (const personId of personIds) {
    await ctx.tx.execute(closeConnections({ personId, documentId, reason: 'access' }))
    touchPerson(ctx, personId)
  }
  ctx.emit('documents.accessChanged', { documentId, personIds })
}
