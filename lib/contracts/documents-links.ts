import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['documents']
const documentId = z.uuid()

export const LinkKind = z.enum([
  ...(['reply', 'execution', 'related', 'follow_up'] as const),
  ...(['repeat', 'duplicate', 'amends', 'cancels', 'covers'] as const),
])
export type LinkKind = z.infer<typeof LinkKind>

/** Kinds a person puts down by hand; a reply, a repeated appeal and a duplicate are links of the registry's own acts. */
export const ManualLinkKind = LinkKind.exclude(['reply', 'repeat', 'duplicate'])
export type ManualLinkKind = z.infer<typeof ManualLinkKind>

export const LinkNode = z.object({
  key: z.string().describe('the document’s id; of a closed one a name that means nothing elsewhere'),
  depth: z.number().int().describe('links away from the document asked about'),
  document: z
    .object({
      id: z.uuid(),
      flow: z.enum(['incoming', 'outgoing', 'internal']),
      number: z.string().nullable(),
      date: z.string().nullable(),
      title: z.string(),
    })
    .nullable()
    .describe('null: closed to this person, and nothing beyond it is shown'),
})
export type LinkNode = z.infer<typeof LinkNode>

export const LinkGraph = z.object({
  nodes: z.array(LinkNode),
  edges: z.array(z.object({ from: z.string(), to: z.string(), kind: LinkKind })),
  more: z.boolean().describe('there are more documents than are shown'),
  link: z.union([z.literal(true), z.string()]).describe('whether this person may link the document, or why not'),
})
export type LinkGraph = z.infer<typeof LinkGraph>

export const linksContract = {
  links: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/links',
      summary: 'What a document is linked to, and that to what',
      tags,
    })
    .input(z.object({ documentId, depth: z.number().int().min(1).max(5).default(2) }))
    .output(LinkGraph),
  link: oc
    .route({ method: 'POST', path: '/documents/{documentId}/links', summary: 'Link a document to another', tags })
    .input(z.object({ documentId, otherId: z.uuid(), kind: ManualLinkKind }))
    .output(z.object({ linked: z.boolean().describe('false when it was linked so before') })),
  unlink: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/links/removal',
      summary: 'Take a link put down by hand away',
      tags,
    })
    .input(z.object({ documentId, otherId: z.uuid(), kind: ManualLinkKind }))
    .output(z.object({ linked: z.boolean() })),
}
