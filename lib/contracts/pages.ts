import { z } from 'zod'

/** Where a page begins in the text: before a block, before a row of a table, or at a word inside a paragraph. */
export const PageStart = z.object({
  page: z.number().int().min(2),
  block: z.number().int().describe('of the text, from 0'),
  offset: z.number().int().nullable().describe('how far into the paragraph; null before it'),
  row: z.number().int().nullable().describe('of the table; null before it'),
})
export type PageStart = z.infer<typeof PageStart>

export const PageMap = z.object({
  pages: z.number().int().min(1),
  starts: z.array(PageStart),
  ending: z
    .array(z.object({ part: z.enum(['attachments', 'signature', 'agreements']), page: z.number().int() }))
    .describe('requisites under the text that begin a page'),
})
export type PageMap = z.infer<typeof PageMap>
