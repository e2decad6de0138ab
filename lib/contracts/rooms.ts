import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { BodyNode } from '@/lib/editor/content'
import { PersonRef } from './documents'

export const QUOTE_LIMIT = 1000

export const CommentView = z.object({
  id: z.uuid(),
  parentId: z.string().nullable().describe('the remark this one answers'),
  from: z.string().nullable().describe('relative position in the live text, base64'),
  to: z.string().nullable(),
  quote: z.string().nullable().describe('the words of the passage as they stood'),
  text: z.string(),
  author: PersonRef.nullable(),
  resolved: z.boolean(),
  at: z.string(),
})
export type CommentView = z.infer<typeof CommentView>

export const VersionView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  contentHash: z.string().describe('SHA-256 of the canonical text'),
  pdfSha256: z.string().describe('SHA-256 of the PDF; visas and signatures are bound to it'),
  pages: z.number().int(),
  author: z.string().nullable(),
  at: z.string(),
})
export type VersionView = z.infer<typeof VersionView>

const millimetres = z.number()
export const LetterheadView = z.object({
  region: z.string(),
  name: z.string(),
  short: z.string(),
  genitive: z.string().describe('the office after a position'),
  ofMinister: z.string().describe('what follows «министра»'),
  place: z.string(),
  address: z.string(),
  contacts: z.string(),
  emblem: z.string().describe('SVG'),
  sheet: z
    .object({
      left: millimetres,
      right: millimetres,
      top: millimetres,
      bottom: millimetres,
      emblem: z.object({ top: millimetres, height: millimetres }),
      requisite: millimetres.describe('width of the corner requisites'),
      addressee: millimetres.describe('width of the addressee'),
    })
    .describe('measures of the page in millimetres'),
})
export type LetterheadView = z.infer<typeof LetterheadView>

const documentId = z.uuid()
const position = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9+/=]+$/)
const text = z.string().trim().min(1).max(5000)
const tags = ['rooms']

export const roomsContract = {
  listComments: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/comments',
      summary: 'Remarks on passages, with answers',
      tags,
    })
    .input(z.object({ documentId }))
    .output(z.array(CommentView)),
  addComment: oc
    .route({ method: 'POST', path: '/documents/{documentId}/comments', summary: 'Remark on a passage', tags })
    .input(z.object({ documentId, text, from: position, to: position, quote: z.string().min(1).max(QUOTE_LIMIT) }))
    .output(z.object({ id: z.uuid() })),
  replyToComment: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/comments/{commentId}/replies',
      summary: 'Answer a remark',
      tags,
    })
    .input(z.object({ documentId, commentId: z.uuid(), text }))
    .output(z.object({ id: z.uuid() })),
  resolveComment: oc
    .route({
      method: 'PUT',
      path: '/documents/{documentId}/comments/{commentId}/resolution',
      summary: 'Settle or reopen a remark',
      tags,
    })
    .input(z.object({ documentId, commentId: z.uuid(), resolved: z.boolean() }))
    .output(z.object({ resolved: z.boolean() })),
  listVersions: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/versions',
      summary: 'Frozen versions of the text, newest first',
      tags,
    })
    .input(z.object({ documentId }))
    .output(z.array(VersionView)),
  getVersionContent: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/versions/{number}',
      summary: 'The text of a frozen version',
      tags,
    })
    .input(z.object({ documentId, number: z.number().int().min(1) }))
    .output(
      VersionView.extend({
        content: z.custom<BodyNode>().describe('Tiptap JSON'),
        requisites: z.record(z.string(), z.unknown()).describe('as they stood when the text was frozen'),
      }),
    ),
  getLetterhead: oc
    .route({
      method: 'GET',
      path: '/letterhead',
      summary: 'The letterhead and page fields documents are laid out with',
      tags,
    })
    .input(z.object({}))
    .output(LetterheadView),
}
