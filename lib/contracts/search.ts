import { oc } from '@orpc/contract'
import { z } from 'zod'

/** A piece of text and whether it is what was looked for. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() })
export type Piece = z.infer<typeof Piece>

export const SearchHit = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  state: z.string(),
  title: z.array(Piece),
  number: z.string().nullable(),
  date: z.string().nullable(),
  correspondent: z.string().nullable(),
  access: z.enum(['common', 'dsp']),
  onControl: z.boolean(),
  source: z.enum(['card', 'text', 'page', 'message']),
  attachmentId: z.string().nullable(),
  fileName: z.string().nullable(),
  page: z.number().int().nullable(),
  fragment: z.array(Piece),
  more: z.number().int().describe('other places in the same document'),
})
export type SearchHit = z.infer<typeof SearchHit>

const Facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }))
const tags = ['search']

export const searchContract = {
  find: oc
    .route({ method: 'GET', path: '/search', summary: 'Find cards, texts, files by page and messages', tags })
    .input(
      z.object({
        query: z.string().trim().min(1).max(300),
        exact: z.boolean().default(false),
        source: z.enum(['all', 'card', 'page', 'message']).default('all'),
        kinds: z.array(z.string().max(40)).max(20).default([]),
        states: z.array(z.string().max(40)).max(20).default([]),
        limit: z.number().int().min(1).max(100).default(30),
      }),
    )
    .output(
      z.object({
        hits: z.array(SearchHit),
        total: z.number().int(),
        counts: z.object({
          all: z.number().int(),
          card: z.number().int(),
          page: z.number().int(),
          message: z.number().int(),
        }),
        facets: z.object({ kinds: Facet, states: Facet }),
        forms: z.array(z.string()).describe('word forms that were found'),
        tookMs: z.number(),
      }),
    ),
}
