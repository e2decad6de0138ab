import type { TimelineItem } from '@/lib/contracts/documents'
import { grant } from '@/server/documents'
import { postMessage } from '@/server/documents/post-message'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { draftOf, inCommand } from './rooms'

type Access = 'read' | 'comment' | 'write'

/** Lets people into a document, as the slices do. */
export const letIn = (documentId: string, access: Access, ...people: Actor[]): Promise<void> =>
  inCommand(people[0] as Actor, (ctx) =>
    grant(
      ctx,
      documentId,
      people.map(({ personId }) => `p:${personId}`),
      access,
    ),
  )

/** A draft of one person that others may read. */
export async function sharedDraft(author: Actor, ...readers: Actor[]): Promise<string> {
  const documentId = await draftOf(author)
  if (readers.length) await letIn(documentId, 'read', ...readers)
  return documentId
}

export const say = (actor: Actor, documentId: string, text: string, rest: Record<string, unknown> = {}) =>
  execute(postMessage, { actor }, { documentId, text, ...rest })

export const feedOf = (actor: Actor, documentId: string, page: Record<string, unknown> = {}) =>
  ask(getTimeline, { actor }, { documentId, ...page })

/** The newest thing in a feed. */
export async function lastIn(actor: Actor, documentId: string): Promise<TimelineItem> {
  const item = (await feedOf(actor, documentId)).items.at(-1)
  if (!item) throw new Error('the feed is empty')
  return item
}
