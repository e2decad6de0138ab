import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { BodyNode } from '@/lib/editor/content'
import { SUGGESTION_ATTRIBUTES, SUGGESTION_MARKS } from '@/lib/editor/suggestions/suggestion'
import { ChosenAccess } from './access'
import { named, PersonRef, UnitRef } from './documents'
import { TextLoss } from './files'
import { PageMap } from './pages'
import { OutgoingRequisites } from './requisites'
import { TEMPLATE_NOTES } from './template-tags'

export const QUOTE_LIMIT = 1000

export const CommentView = z.object({
  id: z.uuid(),
  parentId: z.string().nullable().describe('the remark this one answers'),
  from: z.string().nullable().describe('relative position in the live text, base64'),
  to: z.string().nullable(),
  quote: z.string().nullable().describe('the words of the passage as they stood'),
  text: z.string(),
  author: PersonRef.nullable(),
  mentions: z.array(PersonRef).describe('whom the words are for'),
  units: z.array(UnitRef).describe('units that are named'),
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

/** A proposal as a person saw it: whoever takes it takes these words and no later ones. */
export const SeenProposal = z.object({
  id: z.string().max(100),
  kinds: z.array(z.enum([...SUGGESTION_MARKS, ...SUGGESTION_ATTRIBUTES])),
  added: z.string(),
  removed: z.string(),
  declined: z.string(),
})
export type SeenProposal = z.infer<typeof SeenProposal>

/** Where a text of the past is kept: a frozen version, a named one, or the log up to an edit. */
export const RevisionKey = z
  .string()
  .regex(/^(frozen:\d{1,6}|named:[0-9a-f-]{36}|hour:\d{1,15})$/)
  .meta({ examples: ['frozen:1'] })

export const RevisionView = z.object({
  key: RevisionKey,
  kind: z.enum(['frozen', 'named', 'hour']).describe('frozen for approval, named by a person, kept by itself'),
  number: z.number().int().nullable().describe('of a frozen version'),
  name: z.string().nullable().describe('of a named version'),
  author: z.string().nullable().describe('who froze or named it'),
  people: z.array(z.string()).describe('who wrote since the version before of the same kind'),
  at: z.string(),
})
export type RevisionView = z.infer<typeof RevisionView>

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
/** Words of a live text and where they stand in it. */
export const PassageRef = z.object({ from: position, to: position, quote: z.string().min(1).max(QUOTE_LIMIT) })
const text = z.string().trim().min(1).max(5000)
const tags = ['rooms']

const wordFile = {
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('a DOCX one has uploaded oneself'),
  name: z.string().trim().min(1).max(255).describe('name of the file'),
}
const docx = z.object({ name: z.string(), mime: z.string(), base64: z.string() })
const losses = z.array(TextLoss).describe('what of the file has no place in the text')

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
    .input(PassageRef.extend({ documentId, text, ...named }))
    .output(z.object({ id: z.uuid() })),
  replyToComment: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/comments/{commentId}/replies',
      summary: 'Answer a remark',
      tags,
    })
    .input(z.object({ documentId, commentId: z.uuid(), text, ...named }))
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
  getText: oc
    .route({ method: 'GET', path: '/documents/{documentId}/text', summary: 'The text as it is saved now', tags })
    .input(z.object({ documentId }))
    .output(
      z.object({
        content: z.custom<BodyNode>().describe('Tiptap JSON'),
        pictures: z
          .array(z.object({ sha256: z.string(), width: z.number().int(), height: z.number().int() }))
          .describe('sizes of the pictures in it, pixels'),
      }),
    ),
  mapPages: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/text/pages',
      summary: 'Where the printed pages of a text begin',
      tags,
    })
    .input(
      z.object({
        documentId,
        content: z.custom<BodyNode>((value) => typeof value === 'object' && value !== null).describe('Tiptap JSON'),
        card: z
          .object({ title: z.string().max(1000), requisites: OutgoingRequisites })
          .optional()
          .describe('what stood around a text of the past; the card as it is now, when not given'),
      }),
    )
    .output(PageMap),
  keepVariant: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/variants',
      summary: 'Keep a variant of the text that was not taken, as a draft of one’s own',
      tags,
    })
    .input(
      z.object({
        documentId: documentId.describe('the document the variant was written in'),
        kind: z.string().max(40),
        title: z.string().trim().min(1).max(1000).describe('tells the variant apart in lists'),
        heading: z.string().trim().max(1000).default('').describe('of the letter, as it stood over the text'),
        access: ChosenAccess,
        content: z.custom<BodyNode>((value) => typeof value === 'object' && value !== null).describe('Tiptap JSON'),
      }),
    )
    .output(
      z.object({
        documentId: z.uuid(),
        draftNumber: z.string().nullable(),
        droppedPictures: z.number().int().describe('pictures of a document one may not read any more'),
      }),
    ),
  listRevisions: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/revisions',
      summary: 'The history of the text, newest first: frozen, named, and one for each hour of writing',
      tags,
    })
    .input(z.object({ documentId }))
    .output(z.array(RevisionView)),
  getRevision: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/revisions/{key}',
      summary: 'The text as it stood, without open suggestions',
      tags,
    })
    .input(z.object({ documentId, key: RevisionKey }))
    .output(
      z.object({
        content: z.custom<BodyNode>().describe('Tiptap JSON'),
        title: z.string().nullable().describe('null where only the text was kept'),
        requisites: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  saveRevision: oc
    .route({ method: 'POST', path: '/documents/{documentId}/revisions', summary: 'Name the text as it stands', tags })
    .input(z.object({ documentId, name: z.string().trim().min(1).max(120) }))
    .output(z.object({ key: RevisionKey })),
  exportDocx: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/text/docx',
      summary: 'A document as a DOCX; every copy is recorded',
      tags,
    })
    .input(
      z.object({
        documentId,
        version: z.number().int().min(1).nullish().describe('a frozen version; without it, the text of this moment'),
      }),
    )
    .output(docx),
  fillTemplate: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/template',
      summary: 'A Word template with its tags filled from the card',
      tags,
    })
    .input(z.object({ documentId, ...wordFile }))
    .output(
      docx.extend({
        notes: z
          .array(z.object({ kind: z.enum(TEMPLATE_NOTES), tag: z.string() }))
          .describe('what is wrong with the tags'),
      }),
    ),
  importDraft: oc
    .route({ method: 'POST', path: '/documents/from-file', summary: 'Begin a document with the text of a DOCX', tags })
    .input(
      z.object({
        ...wordFile,
        kind: z.string().max(40),
        title: z.string().trim().min(1).max(1000),
        access: ChosenAccess.default('common'),
        correspondentId: z.uuid().nullish(),
      }),
    )
    .output(z.object({ documentId: z.uuid(), draftNumber: z.string().nullable(), losses })),
  importText: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/text/from-file',
      summary: 'The text of a DOCX, to be put into the text of a document by its editor',
      tags,
    })
    .input(z.object({ documentId, ...wordFile }))
    .output(z.object({ content: z.custom<BodyNode>().describe('Tiptap JSON'), losses })),
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
