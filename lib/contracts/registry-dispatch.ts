import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CountryCode } from './country'
import {
  Check,
  CheckKey,
  DispatchMethod,
  FileView,
  LineView,
  MailClass,
  RegisterView,
  ReturnView,
  VolumeRow,
} from './registry-dispatch-views'

const tags = ['registry']
const MOST = 100
const lineIds = z.array(z.uuid()).min(1).max(MOST)
const reason = z.string().trim().min(1).max(1000)
const period = z.object({ from: z.iso.date(), until: z.iso.date() })
/** Of mail within the country, or of mail abroad by S10. */
const TrackNumber = z.string().regex(/^(\d{14}|[A-Z]{2}\d{9}[A-Z]{2})$/)
/** Why a letter abroad needs no cover letter; without it nobody vouches for that. */
export const CoverReason = z.string().trim().max(500).default('')
const Ability = z.union([z.literal(true), z.string()])

export const Delivery = z.object({
  method: DispatchMethod,
  mailClass: MailClass.nullish(),
  urgent: z.boolean().default(false),
  paperFollows: z.boolean().default(false).describe('the paper original follows the electronic one (R-33.04)'),
  address: z.string().trim().max(500),
  country: CountryCode.nullish().describe('of an address abroad (R-24.09)'),
  foreignName: z.string().trim().max(500).default('').describe('to whom, as the envelope abroad names them'),
  email: z.union([z.email().max(200), z.literal('')]).default(''),
})
export type Delivery = z.infer<typeof Delivery>

export const dispatchContract = {
  dispatchDesk: oc
    .route({ method: 'GET', path: '/registry/dispatch', summary: 'What waits to be sent, a row an addressee', tags })
    .input(z.object({}))
    .output(z.object({ lines: z.array(LineView), today: z.string() })),
  documentLines: oc
    .route({
      method: 'GET',
      path: '/registry/outgoing/{documentId}/lines',
      summary: 'How each addressee of a document gets it',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.object({ lines: z.array(LineView), abilities: z.object({ choose: Ability, approve: Ability }) })),
  dispatchChecks: oc
    .route({
      method: 'GET',
      path: '/registry/outgoing/{documentId}/checks',
      summary: 'What the checks before sending tell of a whole document, if it went by this way',
      tags,
    })
    .input(z.object({ documentId: z.uuid(), method: DispatchMethod }))
    .output(z.array(Check)),
  chooseDelivery: oc
    .route({
      method: 'PUT',
      path: '/registry/dispatch/{lineId}/delivery',
      summary: 'Decide how an addressee gets the document',
      tags,
    })
    .input(Delivery.extend({ lineId: z.uuid() }))
    .output(z.object({ state: z.string() })),
  approveDelivery: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/lines/approval',
      summary: 'Approve how a document is delivered, as the head of its executor',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.object({ approved: z.number().int() })),
  acceptLines: oc
    .route({
      method: 'POST',
      path: '/registry/dispatch/acceptance',
      summary: 'Check documents and accept them for sending',
      tags,
    })
    .input(
      z.object({
        lineIds,
        confirmed: z.array(CheckKey).max(9).default([]).describe('checks made by hand, on the paper'),
        coverReason: CoverReason,
      }),
    )
    .output(z.object({ sendBy: z.array(z.string()) })),
  returnLines: oc
    .route({
      method: 'POST',
      path: '/registry/dispatch/returns',
      summary: 'Give documents back to their executors with a reason',
      tags,
    })
    .input(z.object({ lineIds, reason }))
    .output(z.object({ numbers: z.array(z.string()) })),
  listReturns: oc
    .route({ method: 'GET', path: '/registry/dispatch/returns', summary: 'The register of return', tags })
    .input(period)
    .output(z.object({ rows: z.array(ReturnView) })),
  sendBatch: oc
    .route({
      method: 'POST',
      path: '/registry/dispatch/registers',
      summary: 'Send accepted documents of one way together; they get a register',
      tags,
    })
    .input(
      z.object({
        lineIds,
        tracks: z.record(z.uuid(), TrackNumber).default({}).describe('postal numbers, by any line of the envelope'),
      }),
    )
    .output(z.object({ registerId: z.uuid(), number: z.string(), envelopes: z.number().int() })),
  listRegisters: oc
    .route({
      method: 'GET',
      path: '/registry/dispatch/registers',
      summary: 'Registers of what was sent in a period, the last first',
      tags,
    })
    .input(period)
    .output(z.object({ registers: z.array(RegisterView) })),
  noteTaken: oc
    .route({
      method: 'POST',
      path: '/registry/dispatch/registers/{registerId}/signature',
      summary: 'Write down who took the packets of a register against signature',
      tags,
    })
    .input(
      z.object({
        registerId: z.uuid(),
        takenBy: z.string().trim().min(1).max(200).describe('post and name, as they signed'),
        takenOn: z.iso.date(),
      }),
    )
    .output(z.object({ takenOn: z.string() })),
  dispatchRegisterFile: oc
    .route({
      method: 'GET',
      path: '/registry/dispatch/registers/{registerId}/file',
      summary: 'A register as PDF or XLSX',
      tags,
    })
    .input(z.object({ registerId: z.uuid(), as: z.enum(['pdf', 'xlsx']).default('pdf') }))
    .output(FileView),
  envelopes: oc
    .route({ method: 'POST', path: '/registry/dispatch/envelopes', summary: 'Print envelopes', tags })
    .input(z.object({ lineIds, size: z.enum(['dl', 'c5', 'c4']).default('dl') }))
    .output(FileView),
  setTrack: oc
    .route({
      method: 'PUT',
      path: '/registry/dispatch/sendings/{dispatchId}/track',
      summary: 'Write down the postal number of an envelope',
      tags,
    })
    .input(z.object({ dispatchId: z.uuid(), trackNumber: TrackNumber }))
    .output(z.object({ lines: z.number().int() })),
  recordOutcome: oc
    .route({
      method: 'POST',
      path: '/registry/dispatch/sendings/{dispatchId}/outcome',
      summary: 'Record that what was sent has been delivered or has come back',
      tags,
    })
    .input(
      z.object({
        dispatchId: z.uuid(),
        outcome: z.enum(['delivered', 'returned']),
        on: z.iso.date(),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(z.object({ outcome: z.string() })),
  sendAgain: oc
    .route({
      method: 'POST',
      path: '/registry/dispatch/{lineId}/follow-up',
      summary: 'Send the paper original after, or a replacement, as the signer or the head of the registry permits',
      tags,
    })
    .input(
      z.object({
        lineId: z.uuid(),
        kind: z.enum(['follow_up', 'replacement']),
        method: DispatchMethod.default('post'),
        mailClass: MailClass.nullish(),
        permittedBy: z.uuid().describe('the signer of the document or a head of the registry (R-33.12)'),
      }),
    )
    .output(z.object({ lineId: z.uuid() })),
  volume: oc
    .route({ method: 'GET', path: '/registry/volume', summary: 'The flow of documents in a period', tags })
    .input(period.extend({ unitId: z.uuid().optional(), group: z.string().max(100).optional() }))
    .output(z.object({ rows: z.array(VolumeRow), groups: z.array(z.string()) })),
  volumeFile: oc
    .route({ method: 'GET', path: '/registry/volume/file', summary: 'The flow of documents as XLSX', tags })
    .input(period.extend({ unitId: z.uuid().optional(), group: z.string().max(100).optional() }))
    .output(FileView),
}
