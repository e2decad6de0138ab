import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Access } from './access'
import { TimelineItem } from './documents'
import { SearchFilters, SearchLine, SearchSort, SearchTab } from './search-asked'
import { dictionaryContract } from './search-dictionary'
import { indexContract } from './search-index'
import { savedContract } from './search-saved'

export { FACETS, type FacetKey, SearchFilters, type SearchSort, SearchTab, SORTS } from './search-asked'

/** A piece of text and whether it is what was looked for. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() })
export type Piece = z.infer<typeof Piece>

/** How many there are; `more` says that counting stopped there. */
export const Counted = z.object({ count: z.number().int(), more: z.boolean() })
export type Counted = z.infer<typeof Counted>

/** Where in a document something was found. */
export const PlaceSource = z.enum(['card', 'text', 'page', 'message'])
export type PlaceSource = z.infer<typeof PlaceSource>

export const SearchHit = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  state: z.string(),
  title: z.array(Piece),
  number: z.string().nullable(),
  draft: z.boolean().describe('the number is a project number'),
  date: z.string().nullable(),
  correspondent: z.string().nullable(),
  theirNumber: z.string().nullable(),
  access: Access,
  onControl: z.boolean(),
  source: PlaceSource,
  sourceId: z.uuid().describe('the attachment, message or document in which it was found'),
  part: z.number().int().describe('part of a long text'),
  fileName: z.string().nullable(),
  page: z.number().int().nullable(),
  pages: z.array(z.number().int()).describe('every page of the same file with a match'),
  fragment: z.array(Piece),
  said: z.object({ by: z.string().nullable(), at: z.string() }).nullable().describe('of a message'),
  more: z.number().int().describe('other places in the same document'),
})
export type SearchHit = z.infer<typeof SearchHit>

const FacetValue = Counted.extend({ value: z.string(), label: z.string() })
export type FacetValue = z.infer<typeof FacetValue>

const tags = ['search']

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

export const FoundPlace = z.object({
  documentId: z.uuid(),
  source: PlaceSource,
  title: z.array(Piece),
  number: z.string().nullable(),
  draft: z.boolean(),
  date: z.string().nullable(),
  kindName: z.string(),
  correspondent: z.string().nullable(),
  theirNumber: z.string().nullable(),
  theirDate: z.string().nullable(),
  author: z.string().nullable(),
  dueDate: z.string().nullable(),
  file: z
    .object({
      id: z.uuid(),
      name: z.string(),
      page: z.number().int(),
      pages: z.number().int(),
      drawable: z.boolean(),
      version: z.number().int(),
      boxes: z.array(Box).describe('where the matches stand, in parts of the page from its top left corner'),
    })
    .nullable(),
  by: z.string().nullable().describe('who uploaded the file or wrote the message'),
  at: z.string().nullable(),
  text: z.array(Piece),
})
export type FoundPlace = z.infer<typeof FoundPlace>

/** Something said or done in a room, with the words that were found; none where only the event itself fits. */
export const FoundItem = z.object({ item: TimelineItem, fragment: z.array(Piece) })
export type FoundItem = z.infer<typeof FoundItem>

export const searchContract = {
  find: oc
    .route({ method: 'GET', path: '/search', summary: 'Find cards, texts, files by page and messages', tags })
    .input(
      SearchFilters.extend({
        query: SearchLine,
        exact: z.boolean().default(false).describe('words as written, no other forms'),
        source: SearchTab.default('all'),
        sort: SearchSort.default('relevance'),
        limit: z.number().int().min(1).max(200).default(30),
        further: z.boolean().default(false).describe('look through what the time did not reach, for up to 20 seconds'),
      }),
    )
    .output(
      z.object({
        hits: z.array(SearchHit),
        total: Counted,
        counts: z.record(SearchTab, Counted),
        facets: z.object({
          kinds: z.array(FacetValue),
          groups: z.array(FacetValue),
          states: z.array(FacetValue),
          correspondents: z.array(FacetValue),
          journals: z.array(FacetValue),
          cases: z.array(FacetValue),
          authors: z.array(FacetValue),
          units: z.array(FacetValue),
          months: z.array(FacetValue).describe('documents by month, `2026-05`; the last twelve'),
        }),
        forms: z.array(z.string()).describe('other forms of the words that were found'),
        readAs: z
          .string()
          .nullable()
          .describe(
            'nothing was found by the line as typed: this is the line with its slips put right, which was asked instead',
          ),
        partial: z.boolean().describe('the index is being rebuilt: something may be missing'),
        lookedTo: z
          .string()
          .nullable()
          .describe(
            'the time was up: documents begun before this moment (after it, when the oldest are asked) were not looked at',
          ),
        standby: z.boolean().describe('the engine that should answer does not; PostgreSQL answered by the same rules'),
        tookMs: z.number(),
      }),
    ),
  place: oc
    .route({ method: 'GET', path: '/search/place', summary: 'Show one found place as it stands', tags })
    .input(
      z.object({
        documentId: z.uuid(),
        source: PlaceSource,
        sourceId: z.uuid(),
        page: z.number().int().min(0).max(5000).default(0),
        part: z.number().int().min(0).max(10_000).default(0),
        query: SearchLine,
        exact: z.boolean().default(false),
      }),
    )
    .output(FoundPlace),
  inRoom: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/found',
      summary: 'Find messages, remarks and events in the feed of a document, newest first',
      tags,
    })
    .input(z.object({ documentId: z.uuid(), query: SearchLine, limit: z.number().int().min(1).max(100).default(50) }))
    .output(z.object({ found: z.array(FoundItem), more: z.boolean() })),
  ...indexContract,
  ...savedContract,
  ...dictionaryContract,
}
