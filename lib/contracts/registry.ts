import { oc } from '@orpc/contract'
import { z } from 'zod'
import { APPEAL_FORMS } from '../registry/received-kinds'
import { ChosenAccess } from './access'
import { appealTermContract } from './registry-appeal-term'
import { cellsContract } from './registry-cells'
import { CoverReason, dispatchContract } from './registry-dispatch'
import { CheckKey, FileView } from './registry-dispatch-views'
import { dutiesContract } from './registry-duties'
import { handoverContract } from './registry-handover'
import { mailingContract } from './registry-mailing'
import { mergingContract } from './registry-merging'
import { originalsContract } from './registry-originals'
import { ownReceiptContract } from './registry-own-receipt'
import { processingContract } from './registry-processing'
import { receiptsContract } from './registry-receipts'
import { termsContract } from './registry-terms'
import { translationContract } from './registry-translation'
import { unitMailContract } from './registry-unit-mail'
import {
  CardView,
  DispatchMethod,
  Duplicate,
  EarlierAppeal,
  ExternalControlRow,
  OutgoingDesk,
  QueueRow,
  RegisteredRef,
  Suggestions,
} from './registry-views'
import { IncomingRequisites, Urgency } from './requisites'
import { streamScanContract } from './stream-scan'

const documentId = z.uuid()
const tags = ['registry']
const expectedVersion = z.number().int().optional().describe('refused when somebody changed the card since')

export const IncomingFields = z.object({
  kind: z.string().max(40).optional().describe('what was received; left out, it stays as it was'),
  title: z.string().trim().min(1).max(1000).describe('содержание'),
  correspondentId: z.uuid().nullish().describe('of an appeal: who passed it on, if anybody'),
  theirNumber: z.string().trim().max(100).nullish(),
  theirDate: z.iso.date().nullish(),
  access: ChosenAccess.default('common').describe(
    'an appeal is for who works with it, whatever is said here (V-19.27)',
  ),
  dueDate: z.iso.date().nullish(),
  onControl: z.boolean().default(false),
  requisites: IncomingRequisites,
})
export type IncomingFields = z.infer<typeof IncomingFields>

export const registryContract = {
  ...processingContract,
  ...appealTermContract,
  ...cellsContract,
  ...mailingContract,
  ...mergingContract,
  ...dispatchContract,
  ...dutiesContract,
  ...termsContract,
  ...translationContract,
  ...streamScanContract,
  ...originalsContract,
  ...ownReceiptContract,
  ...handoverContract,
  ...receiptsContract,
  ...unitMailContract,
  intake: oc
    .route({
      method: 'POST',
      path: '/registry/intake',
      summary: 'Put a received letter into the queue, with its scan',
      tags,
    })
    .input(
      z.object({
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullish(),
        fileName: z.string().trim().max(255).nullish(),
        title: z.string().trim().max(1000).nullish(),
        urgency: Urgency.default('none'),
        kind: z.string().max(40).default('incoming'),
        form: z.enum(APPEAL_FORMS).default('written').describe('of an appeal'),
        batchId: z
          .uuid()
          .nullish()
          .describe('the receipt of mail it came in (R-29.02); its way of delivery is taken over'),
      }),
    )
    .output(z.object({ documentId: z.uuid() })),
  queue: oc
    .route({
      method: 'GET',
      path: '/registry/queue',
      summary: 'Letters waiting for registration, and signed ones of ours',
      tags,
    })
    .input(z.object({}))
    .output(z.array(QueueRow)),
  externalControl: oc
    .route({ method: 'GET', path: '/registry/external-control', summary: 'Letters under external control', tags })
    .input(z.object({}))
    .output(z.array(ExternalControlRow)),
  card: oc
    .route({ method: 'GET', path: '/registry/cards/{documentId}', summary: 'The card of a received letter', tags })
    .input(z.object({ documentId }))
    .output(CardView),
  suggest: oc
    .route({
      method: 'GET',
      path: '/registry/cards/{documentId}/suggestions',
      summary: 'What the text of the scan seems to say',
      tags,
    })
    .input(z.object({ documentId }))
    .output(Suggestions),
  saveCard: oc
    .route({
      method: 'PUT',
      path: '/registry/cards/{documentId}',
      summary: 'Save the card of a letter in the queue',
      tags,
    })
    .input(
      IncomingFields.extend({
        documentId,
        title: z.string().trim().max(1000).describe('an empty one leaves the title as it was'),
        expectedVersion,
      }),
    )
    .output(z.object({ documentId: z.uuid(), version: z.number().int() })),
  findDuplicates: oc
    .route({ method: 'GET', path: '/registry/duplicates', summary: 'Letters that may be the same one', tags })
    .input(
      z.object({
        correspondentId: z.uuid().optional(),
        theirNumber: z.string().max(100).optional(),
        theirDate: z.iso.date().optional(),
        except: z.uuid().optional().describe('the letter itself; its scan is compared too'),
      }),
    )
    .output(z.array(Duplicate)),
  findRepeats: oc
    .route({ method: 'GET', path: '/registry/repeats', summary: 'Earlier appeals of the same author', tags })
    .input(z.object({ applicant: z.string().trim().min(1).max(500), except: z.uuid().optional() }))
    .output(z.array(EarlierAppeal)),
  findByNumber: oc
    .route({
      method: 'GET',
      path: '/registry/numbers',
      summary: 'Registered documents by number in any writing, to link a letter to',
      tags,
    })
    .input(z.object({ number: z.string().trim().min(1).max(100) }))
    .output(z.array(RegisteredRef)),
  registerIncoming: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/registration',
      summary: 'Register a received letter: the number is given now',
      tags,
    })
    .input(
      IncomingFields.extend({
        documentId,
        journalId: z.uuid().nullish(),
        expectedVersion,
        scanChecked: z
          .boolean()
          .default(false)
          .describe('the registrar has looked at the pages of the scan that are in doubt (R-03.19)'),
      }),
    )
    .output(z.object({ documentId: z.uuid(), regNumber: z.string(), regDate: z.string(), version: z.number().int() })),
  refuse: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/refusal',
      summary: 'Refuse registration with a reason',
      tags,
    })
    .input(
      z.object({
        documentId,
        reason: z.string().trim().min(1).max(1000),
        duplicateOfId: z.uuid().nullish().describe('the registered letter this one repeats (R-31.05)'),
      }),
    )
    .output(z.object({ state: z.string() })),
  outgoing: oc
    .route({
      method: 'GET',
      path: '/registry/outgoing/{documentId}',
      summary: 'What the clerk has to do with a signed document',
      tags,
    })
    .input(z.object({ documentId }))
    .output(OutgoingDesk),
  copies: oc
    .route({
      method: 'GET',
      path: '/registry/outgoing/{documentId}/copies',
      summary: 'Print a letter once for each of its two to four addressees',
      tags,
    })
    .input(z.object({ documentId }))
    .output(FileView),
  drawListSheet: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/list-sheet',
      summary: 'Print the mailing list of a letter and keep it with its files',
      tags,
    })
    .input(z.object({ documentId }))
    .output(z.object({ fileId: z.uuid() })),
  registerOutgoing: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/registration',
      summary: 'Register a signed document: number, date, rendition',
      tags,
    })
    .input(
      z.object({
        documentId,
        journalId: z.uuid().nullish(),
        reservationId: z.uuid().nullish().describe('a number reserved before'),
        jointNumbers: z
          .array(z.string().trim().min(1).max(30))
          .max(10)
          .default([])
          .describe('the numbers the other bodies gave to a joint document'),
        answersId: z
          .uuid()
          .nullish()
          .describe('the registered document it answers, where no instruction says it (R-05.14)'),
      }),
    )
    .output(z.object({ documentId: z.uuid(), regNumber: z.string(), regDate: z.string() })),
  dispatch: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/dispatch',
      summary: 'Record how the document was sent',
      tags,
    })
    .input(
      z.object({
        documentId,
        method: DispatchMethod,
        sentOn: z.iso.date(),
        result: z.enum(['sent', 'failed']).default('sent'),
        trackNumber: z.string().trim().max(50).nullish(),
        note: z.string().trim().max(1000).nullish(),
        confirmed: z.array(CheckKey).max(20).default([]).describe('what the clerk vouches for by hand (R-33.06)'),
        coverReason: CoverReason,
      }),
    )
    .output(z.object({ state: z.string() })),
  linkCards: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/links',
      summary: 'Link the reply with the request it answers',
      tags,
    })
    .input(z.object({ documentId, requestId: z.uuid() }))
    .output(z.object({ state: z.string() })),
}
