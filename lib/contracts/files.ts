import { oc } from '@orpc/contract'
import { z } from 'zod'
import { FILE_PARTS } from '@/lib/files/parts'
import { Ability } from './documents'

export const FileRole = z.enum([...FILE_PARTS, 'version_pdf', 'rendition', 'signature', 'bundle'])
export type FileRole = z.infer<typeof FileRole>

/** Pages that are only pictures, and what was recognised on them: always told apart from the text of the file itself (C-16.07). */
export const Recognition = z.object({
  read: z.number().int().describe('pages that are through'),
  total: z.number().int(),
  confidence: z.number().int().nullable().describe('percent, the mean of the pages with text'),
})

export const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  role: FileRole,
  number: z.number().int().describe('version of the file: the same name again is the next one'),
  size: z.number().int(),
  mime: z.string(),
  sha256: z.string(),
  versionId: z
    .string()
    .nullable()
    .describe('version of the text that a page file, a rendition or a signature belongs to'),
  signed: z.boolean().describe('the signed original: the very bytes a signature was put to'),
  pages: z.number().int().nullable(),
  drawable: z.boolean().describe('whether its pages can be shown as pictures'),
  extraction: z
    .enum(['waiting', 'recognising', 'unrecognised', 'done', 'none', 'failed'])
    .describe('whether its text can be found; unrecognised: a scan, and this server knows no language to read it by'),
  recognition: Recognition.nullable().describe('how its pages without text were read; null where it has none'),
  uploadedBy: z.string().nullable(),
  at: z.string(),
})
export type FileView = z.infer<typeof FileView>

/** The answer to `POST /api/files`: a stored file that its sender may now attach. */
export const UploadedFile = z.object({
  sha256: z.string(),
  name: z.string(),
  size: z.number().int(),
  mime: z.string(),
  pages: z.number().int().nullable(),
})
export type UploadedFile = z.infer<typeof UploadedFile>

/** What of a Word file has no place in a text of the office. */
export const LOSS_KINDS = [
  'pictures',
  'textBoxes',
  'footnotes',
  'comments',
  'revisions',
  'formulas',
  'fields',
  'headers',
  'numbers',
  'scripts',
  'hidden',
  'objects',
] as const
export const TextLoss = z.object({ kind: z.enum(LOSS_KINDS), count: z.number().int().min(1) })
export type TextLoss = z.infer<typeof TextLoss>

/** How the files of the office are kept; sizes in bytes, no limit where it is null. */
export const StorageFacts = z.object({
  bytes: z.number().int().describe('all contents; equal ones are kept once'),
  files: z.number().int().describe('files of documents, every version'),
  officeLimit: z.number().nullable(),
  documentLimit: z.number().nullable().describe('of what people attach to one document'),
  largestDocument: z.number().int(),
  uploadLimit: z.number().int(),
  store: z
    .object({ state: z.enum(['disk', 'answers', 'silent']), place: z.string().nullable() })
    .describe('where contents lie: the disk of this server, or a bucket at its address'),
  antivirus: z
    .enum(['off', 'answers', 'silent'])
    .describe('silent: it is set, and no upload is taken until it answers'),
  recogniser: z.enum(['installed', 'missing']).describe('whether this server knows Russian to recognise scans by'),
  pagesToRecognise: z.number().int(),
})
export type StorageFacts = z.infer<typeof StorageFacts>

/** What stands on a shown page of one file only: places in its text, and on its picture in parts of its width and height. */
const ComparedPage = z.object({
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])),
  boxes: z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
})
export type ComparedPage = z.infer<typeof ComparedPage>

/** Degrees clockwise. */
export const Turn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Turn = z.infer<typeof Turn>

const documentId = z.uuid()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const fileId = z.union([z.uuid(), sha256]).describe('an attachment, or the hash of what one has uploaded oneself')
const page = z.number().int().min(1).max(5000)
const tags = ['files']

/** A page of a scan that a registrar has to look at before the scan is the main file. */
export const ScanDoubt = z.object({
  fileId: z.uuid(),
  name: z.string(),
  page: z.number().int(),
  doubt: z.enum(['turned', 'unreadable', 'order']),
})
export type ScanDoubt = z.infer<typeof ScanDoubt>

/** A page of a file and how it is turned in what is made of it. */
const ArrangedPage = z.object({ page, turn: Turn })
export type ArrangedPage = z.infer<typeof ArrangedPage>

/** What a clerk takes out of a scan: a page that says nothing, one that came twice, a back with its executor only. */
export const PageHint = z.enum(['empty', 'repeated', 'executor'])
export type PageHint = z.infer<typeof PageHint>

const ProposedPage = ArrangedPage.extend({
  hint: PageHint.nullable(),
  like: z.number().int().nullable().describe('the earlier page that this one repeats'),
})
export type ProposedPage = z.infer<typeof ProposedPage>

const arrangement = z
  .array(ArrangedPage)
  .min(1)
  .max(5000)
  .refine((pages) => new Set(pages.map((one) => one.page)).size === pages.length, { message: 'a page stands once' })

export const filesContract = {
  list: oc
    .route({ method: 'GET', path: '/documents/{documentId}/files', summary: 'Files of a document', tags })
    .input(z.object({ documentId }))
    .output(
      z.object({ files: z.array(FileView), limitMb: z.number().int(), abilities: z.object({ attach: Ability }) }),
    ),
  pages: oc
    .route({ method: 'GET', path: '/files/{fileId}/pages', summary: 'Text of a file by page', tags })
    .input(
      z.object({
        fileId,
        from: page.default(1),
        to: page.default(50),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        mime: z.string(),
        pages: z.number().int(),
        drawable: z.boolean(),
        texts: z.array(
          z.object({
            page: z.number().int(),
            text: z.string(),
            confidence: z.number().int().nullable().describe('percent, where the text was recognised on the picture'),
            turn: z.number().int().describe('degrees clockwise that make the scanned page upright'),
          }),
        ),
      }),
    ),
  find: oc
    .route({
      method: 'GET',
      path: '/files/{fileId}/hits',
      summary: 'Words in the text of a file, with their pages',
      tags,
    })
    .input(z.object({ fileId, query: z.string().trim().min(2).max(200) }))
    .output(
      z.object({
        hits: z.array(z.object({ page: z.number().int(), before: z.string(), match: z.string(), after: z.string() })),
        more: z.boolean().describe('there are more hits than are listed'),
      }),
    ),
  compare: oc
    .route({
      method: 'GET',
      path: '/files/{fileId}/comparison',
      summary: 'Words that stand in one of two files only, and where on a page of each',
      tags,
    })
    .input(z.object({ fileId, otherId: fileId, page: page.default(1), otherPage: page.default(1) }))
    .output(
      z.object({
        state: z
          .enum(['same', 'differs', 'different', 'unread'])
          .describe('different: too little in common to name the words; unread: a file has no text'),
        pairs: z
          .object({ here: z.array(z.number().int()), there: z.array(z.number().int()) })
          .describe('for each page of a file, the page of the other with most of its words'),
        stops: z
          .array(z.tuple([z.number().int(), z.number().int()]))
          .describe('pages, of the one and of the other, on which something differs'),
        here: ComparedPage,
        there: ComparedPage,
      }),
    ),
  arrangement: oc
    .route({
      method: 'GET',
      path: '/files/{fileId}/arrangement',
      summary: 'How the pages of a scan should lie, and which may go',
      tags,
    })
    .input(z.object({ fileId }))
    .output(
      z.object({
        pages: z.array(ProposedPage),
        unread: z.number().int().describe('pages that are still to be read: nothing is proposed for them yet'),
      }),
    ),
  arrange: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/files/{fileId}/arrangement',
      summary: 'Put the pages of a PDF in order: the next version of the file',
      tags,
    })
    .input(z.object({ documentId, fileId: z.uuid(), pages: arrangement }))
    .output(z.object({ id: z.uuid(), number: z.number().int() })),
  storage: oc
    .route({ method: 'GET', path: '/files/storage', summary: 'How the files of the office are kept', tags })
    .input(z.object({}))
    .output(StorageFacts),
  addPicture: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/pictures',
      summary: 'Make an uploaded file a picture of the text; it enters the text through the editor',
      tags,
    })
    .input(z.object({ documentId, sha256, name: z.string().trim().min(1).max(255) }))
    .output(
      z.object({
        sha256: z.string().describe('of the picture as it is kept; the text names it by this'),
        width: z.number().int().describe('pixels'),
        height: z.number().int(),
      }),
    ),
  attach: oc
    .route({ method: 'POST', path: '/documents/{documentId}/files', summary: 'Attach an uploaded file', tags })
    .input(
      z.object({
        documentId,
        sha256,
        name: z.string().trim().min(1).max(255),
        role: z.enum(FILE_PARTS).default('attachment').describe('which part of the document it is'),
      }),
    )
    .output(z.object({ id: z.uuid(), number: z.number().int() })),
  markPart: oc
    .route({
      method: 'PUT',
      path: '/documents/{documentId}/files/{fileId}/part',
      summary: 'Say which part of a received document a file is, all its versions together',
      tags,
    })
    .input(z.object({ documentId, fileId, part: z.enum(FILE_PARTS) }))
    .output(z.object({ part: z.enum(FILE_PARTS) })),
}
