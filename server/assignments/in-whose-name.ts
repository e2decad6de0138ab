import type { Tx } from '@/db/client'
import { personMay } from '../directory'
import { listWorkItems } from '../documents'
import { type Actor, actsFor, type OnBehalf } from '../kernel/actor'
import type { Given } from './policy'

type Asked = { requestId?: string | null; onBehalfOfId?: string | null }

/**
 * Whose instruction it will be: the named absent head's, else that of the head the letter came to when the actor replaces
 * them, else one's own.
 */
export async function inWhoseName(
  tx: Tx,
  actor: Actor,
  { requestId, onBehalfOfId }: Asked,
): Promise<Given & { behalf: OnBehalf | null }> {
  const authorId = onBehalfOfId ?? (requestId ? await addressee(tx, requestId, actor) : null) ?? actor.personId
  const authorMayGive =
    authorId === actor.personId
      ? actor.permissions.has('instructions.give')
      : await personMay(tx, authorId, 'instructions.give')
  return { authorId, authorMayGive, behalf: actsFor(actor, authorId) }
}

async function addressee(tx: Tx, requestId: string, actor: Actor): Promise<string | null> {
  const waiting = (await listWorkItems(tx, requestId, 'consider')).filter((item) => item.state === 'open')
  const own = waiting.find((item) => item.personId === actor.personId)
  return (own ?? waiting.find((item) => actsFor(actor, item.personId)))?.personId ?? null
}
