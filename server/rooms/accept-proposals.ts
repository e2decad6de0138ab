import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { SeenProposal } from '@/lib/contracts/rooms'
import { decide } from '@/lib/editor/suggestions/decide'
import { seenOf, suggestionsOf } from '@/lib/editor/suggestions/list'
import { decided, tablesAreWhole } from '@/lib/editor/suggestions/prove'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { rewriteText } from './rewrite-text'

/**
 * Takes proposals into a text on approval exactly as they were seen; the others stay proposals. Throws
 * `rooms.proposals_changed` where one is gone or says something else by now, `rooms.proposals_tangled` where what is left of a
 * table would not be whole without the others. The caller freezes the text in the same transaction. Returns who proposed.
 */
export async function acceptProposals(
  ctx: CommandContext,
  documentId: string,
  seen: SeenProposal[],
): Promise<string[]> {
  const authors = new Set<string>()
  const by = (text: Node): Node => {
    const open = new Map(suggestionsOf(text).map((one) => [one.id, one]))
    if (!seen.every((one) => isAsSeen(one, open.get(one.id))))
      throw new DomainError('conflict', 'rooms.proposals_changed')
    const taken = new Set(seen.map(({ id }) => id))
    for (const id of taken) authors.add(open.get(id)?.by ?? '')
    const { doc } = decide(new Transform(text), ({ id }) => (taken.has(id) ? 'accept' : undefined))
    if (!isWhole(doc)) throw new DomainError('conflict', 'rooms.proposals_tangled')
    return doc
  }
  await rewriteText(ctx, { documentId, personId: personOf(ctx.actor), by })
  return [...authors]
}

function isAsSeen(seen: SeenProposal, now: Parameters<typeof seenOf>[0] | undefined): boolean {
  if (!now) return false
  const { kinds, added, removed, declined } = seenOf(now)
  const same = added === seen.added && removed === seen.removed && declined === seen.declined
  return same && kinds.join() === [...seen.kinds].sort().join()
}

/** Whatever is decided about the rest, the schema and its tables must hold. */
function isWhole(doc: Node): boolean {
  try {
    const ways = [doc, decided(doc, 'reject'), decided(doc, 'accept')]
    for (const way of ways) way.check()
    return ways.every(tablesAreWhole)
  } catch {
    return false
  }
}
