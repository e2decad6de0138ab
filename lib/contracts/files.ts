import { oc } from '@orpc/contract'
import { z } from 'zod'

export const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['scan', 'attachment', 'version_pdf', 'rendition', 'signature', 'bundle']),
  number: z.number().int(),
  size: z.number().int(),
  mime: z.string(),
  sha256: z.string(),
  pages: z.number().int().nullable(),
  extraction: z.enum(['waiting', 'done', 'none', 'failed']),
  uploadedBy: z.string().nullable(),
  at: z.string(),
})
export type FileView = z.infer<typeof FileView>

const documentId = z.uuid()
const tags = ['files']

export const filesContract = {
  list: oc
    .route({ method: 'GET', path: '/documents/{documentId}/files', summary: 'Files of a document', tags })
    .input(z.object({ documentId }))
    .output(z.array(FileView)),
  attach: oc
    .route({ method: 'POST', path: '/documents/{documentId}/files', summary: 'Attach an uploaded file', tags })
    .input(
      z.object({
        documentId,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        name: z.string().trim().min(1).max(255),
        role: z.enum(['scan', 'attachment']).default('attachment'),
      }),
    )
    .output(z.object({ id: z.uuid(), number: z.number().int() })),
}
