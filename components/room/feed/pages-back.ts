import { api } from '@/lib/api/client'
import type { FeedPart } from '@/lib/contracts/documents'
import type { Known } from './join-pages'

/** As much as one read gives. */
const PAGE = 200

type Way = { documentId: string; show: FeedPart; before: number; to: number }

/** What stands before a place of the feed, page by page, until another place is reached or nothing is left. */
export async function pagesBack({ documentId, show, before, to }: Way): Promise<Known> {
  let known: Known = { items: [], more: true }
  for (let first = before; known.more && first > to; first = known.items[0]?.seq ?? 0) {
    const page = await api.documents.timeline({ documentId, show, limit: PAGE, before: first })
    known = { items: [...page.items, ...known.items], more: page.more }
  }
  return known
}
