import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { timelineItems } from '@/db/schema'
import type { SearchHit } from '@/lib/contracts/search'
import { personRefs } from '../documents'
import { bodiesOf, type Place, placesIn } from './places'
import { type Asked, type Candidate, sourcesOf } from './pool'
import { answersNumber } from './rank'
import { fragment, type Highlighter, highlighterOf, mark } from './text/highlight'
import type { ParsedQuery } from './text/parse-query'

/** Found documents as lines of the list, and the other forms of the words that were met in them. */
export async function toHits(
  db: DbOrTx,
  shown: Candidate[],
  { query, tab }: { query: ParsedQuery; tab: Asked['tab'] },
): Promise<{ hits: SearchHit[]; forms: string[] }> {
  const highlight = await highlighterOf(query)
  const documentIds = shown.map((one) => one.id)
  const places = await placesIn(db, { documentIds, query, sources: sourcesOf(tab) })
  const best = new Map(shown.map((one) => [one.id, bestOf(one, places.get(one.id) ?? [], query)]))
  const chosen = [...best.values()].flatMap((place) => place ?? [])
  const bodies = await bodiesOf(
    db,
    chosen.map((place) => place.id),
  )
  const said = await saidIn(db, chosen)
  const forms = new Set<string>()
  const hits = shown.map((one) => {
    const place = best.get(one.id) ?? null
    const { hit, met } = toHit(one, { place, places: places.get(one.id) ?? [], highlight, bodies })
    for (const form of met) forms.add(form)
    return { ...hit, said: (place && said.get(place.sourceId)) ?? null }
  })
  const typed = new Set(query.terms.flatMap((term) => term.words.map((word) => word.own)))
  return { hits, forms: [...forms].filter((form) => form && !typed.has(form)).slice(0, 8) }
}

/** The place that is shown: the card when its number was asked for, else the one that says most. */
const bestOf = (one: Candidate, places: Place[], query: ParsedQuery): Place | null =>
  (answersNumber(one, query) && places.find((place) => place.source === 'card')) || places[0] || null

type Parts = { place: Place | null; places: Place[]; highlight: Highlighter; bodies: Map<string, string> }

function toHit(
  one: Candidate,
  { place, places, highlight, bodies }: Parts,
): { hit: Omit<SearchHit, 'said'>; met: string[] } {
  const inTitle = highlight(one.title)
  const body = place ? (bodies.get(place.id) ?? '') : ''
  const inBody = highlight(body)
  const ofCard = !place || place.source === 'card'
  // Of a card only what the heading does not show already is worth a line.
  const elsewhere = ofCard ? inBody.filter((range) => range.start > one.title.length) : inBody
  const pages =
    place?.source === 'page' ? places.filter((other) => other.sourceId === place.sourceId).map(({ page }) => page) : []
  const sorted = [...new Set(pages)].sort((a, b) => a - b)
  const hit = {
    documentId: one.id,
    kind: one.kind,
    kindName: one.kindName,
    flow: one.flow,
    state: one.state,
    title: mark(one.title, inTitle),
    number: one.regNumber ?? one.draftNumber,
    draft: !one.regNumber,
    date: one.regDate,
    correspondent: one.from,
    theirNumber: one.theirNumber,
    access: one.access,
    onControl: one.onControl,
    source: place?.source ?? 'card',
    sourceId: place?.sourceId ?? one.id,
    part: place?.part ?? 0,
    fileName: place?.fileName ?? null,
    page: place?.source === 'page' ? place.page : null,
    pages: sorted,
    fragment: ofCard && !elsewhere.length ? [] : fragment(body, elsewhere),
    more: Math.max(0, (place?.all ?? 1) - 1),
  }
  return { hit, met: [...inTitle, ...inBody].map((range) => range.form) }
}

async function saidIn(db: DbOrTx, places: Place[]): Promise<Map<string, NonNullable<SearchHit['said']>>> {
  const ids = places.filter((place) => place.source === 'message').map((place) => place.sourceId)
  if (!ids.length) return new Map()
  const rows = await db
    .select({ id: timelineItems.id, actorId: timelineItems.actorId, at: timelineItems.createdAt })
    .from(timelineItems)
    .where(inArray(timelineItems.id, ids))
  const refs = await personRefs(
    db,
    rows.map((row) => row.actorId),
  )
  return new Map(
    rows.map((row) => [row.id, { by: refs.get(row.actorId ?? '')?.name ?? null, at: row.at.toISOString() }]),
  )
}
