import type { PlaceSource, SearchHit } from '@/lib/contracts/search'

export type PlaceOf = Pick<SearchHit, 'documentId' | 'source' | 'sourceId'> & { page: number | null }

const PART: Record<PlaceSource, string> = { card: '', text: '/text', page: '/files', message: '' }

/** Where a found place is opened: a file at its page, a text, the feed, or the document. */
export function hitAddress({ documentId, source, sourceId, page }: PlaceOf): string {
  const room = `/rooms/${documentId}${PART[source]}`
  return source === 'page' ? `${room}?file=${sourceId}&page=${page ?? 1}` : room
}

export const cardAddress = (documentId: string): string => `/rooms/${documentId}/card`
