import { oc } from '@orpc/contract'
import { z } from 'zod'
import { PersonRef } from './documents'

export const CommentView = z.object({
  id: z.uuid(),
  parentId: z.string().nullable(),
  from: z.string().nullable().describe('relative position in the live text, base64'),
  to: z.string().nullable(),
  quote: z.string().nullable(),
  text: z.string(),
  author: PersonRef.nullable(),
  resolved: z.boolean(),
  at: z.string(),
})
export type CommentView = z.infer<typeof CommentView>

const documentId = z.uuid()
const position = z.string().max(400).regex(/^[A-Za-z0-9+/=]+$/)
const tags = ['rooms']

export const roomsContract = {
  listComments: oc
    .route({ method: 'GET', path: '/documents/{documentId}/comments', summary: 'Remarks on passages', tags })
    .input(z.object({ documentId }))
    .output(z.array(CommentView)),
  addComment: oc
    .route({ method: 'POST', path: '/documents/{documentId}/comments', summary: 'Remark on a passage, or answer a remark', tags })
    .input(
      z.object({
        documentId,
        text: z.string().trim().min(1).max(5000),
        parentId: z.uuid().nullish(),
        from: position.nullish(),
        to: position.nullish(),
        quote: z.string().max(1000).nullish(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  resolveComment: oc
    .route({ method: 'POST', path: '/documents/{documentId}/comments/{commentId}/resolution', summary: 'Settle or reopen a remark', tags })
    .input(z.object({ documentId, commentId: z.uuid(), resolved: z.boolean() }))
    .output(z.object({ resolved: z.boolean() })),
  listVersions: oc
    .route({ method: 'GET', path: '/documents/{documentId}/versions', summary: 'Frozen versions of the text', tags })
    .input(z.object({ documentId }))
    .output(
      z.array(z.object({ id: z.uuid(), number: z.number().int(), pdfSha256: z.string(), pages: z.number().int(), author: z.string().nullable(), at: z.string() })),
    ),
}
