import { oc } from '@orpc/contract'
import { z } from 'zod'
import { SUBJECTS } from '../journals/subject'
import { Access } from './access'
import { appealCountsContract, Within } from './journals-appeals'
import { journalRequestsContract } from './journals-requests'
import { journalSettingsContract } from './journals-settings'

const Ability = z.union([z.literal(true), z.string()])
const Flow = z.enum(['incoming', 'outgoing', 'internal'])

/** Whether labels with a barcode are stuck on what a journal registers (V-23.09). */
export const BarcodeUse = z.enum(['required', 'allowed', 'off'])
export type BarcodeUse = z.infer<typeof BarcodeUse>

/** What a journal registers (T-14.02). */
export const Subject = z.enum(SUBJECTS)

export const JournalView = z.object({
  id: z.uuid(),
  name: z.string(),
  flow: Flow,
  index: z.string(),
  isDefault: z.boolean(),
  restricted: z.boolean().describe('a series of its own for documents for official use'),
  subject: Subject.describe('what it registers; all but general ones are of received documents'),
  closed: z.boolean(),
  nextNumber: z.string().describe('shown, never promised: the registration gives the number'),
  issued: z.number().int(),
  nextSequence: z.number().int(),
  unitIndex: z.string().nullable(),
  caseIndex: z.string().nullable(),
  template: z.string(),
  digits: z.number().int(),
  suffix: z.string().nullable(),
  period: z.enum(['year', 'none']),
  barcode: BarcodeUse,
  groupId: z.uuid().nullable().describe('who registers here; every registrar, when none is named'),
  group: z.string().nullable(),
  mayRegister: z.boolean().describe('this person is of the group, or there is none'),
  version: z.number().int(),
})
export type JournalView = z.infer<typeof JournalView>

export const RegisterRow = z.object({
  documentId: z.uuid(),
  number: z.string(),
  date: z.string(),
  title: z.string().nullable().describe('null when this person may not see the document'),
  access: Access,
  correspondent: z.string().nullable(),
  applicant: z.string().nullable().describe('the author of an appeal (V-19.27)'),
  theirNumber: z.string().nullable(),
  theirDate: z.string().nullable(),
  state: z.string().nullable(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

/** A number kept for a later registration, and what became of it. */
export const ReservedView = z.object({
  id: z.uuid(),
  number: z.string(),
  sequence: z.number().int(),
  forDate: z.string(),
  reason: z.string(),
  by: z.string().nullable(),
  state: z.enum(['kept', 'used', 'unused']),
  releaseReason: z.string().nullable(),
})
export type ReservedView = z.infer<typeof ReservedView>

const journalId = z.uuid()
const period = z.object({ journalId, from: z.iso.date().optional(), until: z.iso.date().optional() })
const line = z.string().trim().max(40).nullish()
const tags = ['journals']

export const journalsContract = {
  ...appealCountsContract,
  ...journalRequestsContract,
  ...journalSettingsContract,
  list: oc
    .route({ method: 'GET', path: '/journals', summary: 'Registration journals', tags })
    .input(z.object({}))
    .output(
      z.object({
        journals: z.array(JournalView),
        abilities: z.object({ keep: Ability, change: Ability, seeRules: Ability, ask: Ability }),
      }),
    ),
  register: oc
    .route({
      method: 'GET',
      path: '/journals/{journalId}/register',
      summary: 'What a journal registered in a period, newest first',
      tags,
    })
    .input(period.extend(Within.shape))
    .output(z.object({ rows: z.array(RegisterRow), total: z.number().int() })),
  registerFile: oc
    .route({ method: 'GET', path: '/journals/{journalId}/register/file', summary: 'The register as PDF or XLSX', tags })
    .input(period.extend({ as: z.enum(['pdf', 'xlsx']).default('pdf') }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
  byBarcode: oc
    .route({ method: 'GET', path: '/journals/barcodes/{code}', summary: 'The document behind a barcode', tags })
    .input(z.object({ code: z.string().regex(/^\d{1,10}$/) }))
    .output(z.object({ documentId: z.uuid() })),
  labelFile: oc
    .route({
      method: 'GET',
      path: '/journals/labels/{documentId}',
      summary: 'The label of a registered document as a PDF for a tape of 58 × 30 mm',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
  copyMarkFile: oc
    .route({
      method: 'GET',
      path: '/journals/labels/{documentId}/copy',
      summary: 'The mark for the copy of whoever brought a paper, as a PDF for a tape of 58 × 30 mm',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
  open: oc
    .route({ method: 'POST', path: '/journals', summary: 'Open a journal', tags })
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        flow: Flow,
        unitIndex: line,
        caseIndex: line,
        template: z.string().trim().min(1).max(80).default('{index}/{number}'),
        digits: z.number().int().min(1).max(9).default(1),
        suffix: line,
        period: z.enum(['year', 'none']).default('year'),
        isDefault: z.boolean().default(false),
        restricted: z.boolean().default(false),
        subject: Subject.default('general'),
        barcode: BarcodeUse.default('allowed'),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  change: oc
    .route({
      method: 'PUT',
      path: '/journals/{journalId}',
      summary: 'Change the name, the numbers and the place of a journal; numbers given before stay as they are',
      tags,
    })
    .input(
      z.object({
        journalId,
        expectedVersion: z.number().int().describe('refused when somebody changed the journal since'),
        name: z.string().trim().min(1).max(200),
        unitIndex: line,
        caseIndex: line,
        template: z.string().trim().min(1).max(80),
        digits: z.number().int().min(1).max(9),
        suffix: line,
        period: z.enum(['year', 'none']),
        isDefault: z.boolean(),
        barcode: BarcodeUse.optional().describe('left out, it stays as it was'),
        groupId: z.uuid().nullish().describe('who registers here: null for every registrar; left out, it stays'),
        subject: Subject.optional().describe('left out, it stays as it was'),
        flow: Flow.optional().describe('left out, it stays; another one only before anything hangs on the journal'),
      }),
    )
    .output(z.object({ nextNumber: z.string(), version: z.number().int() })),
  close: oc
    .route({
      method: 'POST',
      path: '/journals/{journalId}/closing',
      summary: 'Close a journal: it gives no more numbers',
      tags,
    })
    .input(z.object({ journalId }))
    .output(z.object({ closed: z.literal(true) })),
  setNext: oc
    .route({
      method: 'PUT',
      path: '/journals/{journalId}/next-number',
      summary: 'Set the next number of the current period',
      tags,
    })
    .input(
      z.object({
        journalId,
        next: z.number().int().min(1).max(999_999_999),
        acceptGap: z.boolean().default(false).describe('numbers left out on purpose'),
      }),
    )
    .output(z.object({ previous: z.number().int(), nextNumber: z.string() })),
  reserved: oc
    .route({ method: 'GET', path: '/journals/{journalId}/reserved', summary: 'Reserved numbers of a journal', tags })
    .input(z.object({ journalId }))
    .output(z.object({ rows: z.array(ReservedView) })),
  reserve: oc
    .route({
      method: 'POST',
      path: '/journals/{journalId}/reserved',
      summary: 'Keep numbers for later registrations, with a reason and a date',
      tags,
    })
    .input(
      z.object({
        journalId,
        count: z.number().int().min(1).max(100).default(1),
        first: z.number().int().min(1).max(999_999_999).nullish().describe('the next free one, when not said'),
        forDate: z.iso.date().describe('the date documents with these numbers will bear'),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .output(z.object({ numbers: z.array(z.string()) })),
  release: oc
    .route({
      method: 'POST',
      path: '/journals/reserved/{reservationId}/release',
      summary: 'Record that a reserved number is not used; it is never given again',
      tags,
    })
    .input(z.object({ reservationId: z.uuid(), reason: z.string().trim().min(1).max(500) }))
    .output(z.object({ number: z.string() })),
}
