import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RECEIVED_WAYS } from '../registry/delivery-ways'
import { Ability, PersonRef } from './documents'
import { FileView } from './registry-dispatch-views'

const registerId = z.uuid()
const version = z.number().int().describe('the version that was read; another one is a conflict')
const tags = ['registry']
const line = z.string().trim().max(500)

const file = z.object({
  role: z.enum(['scan', 'attachment']).describe('the letter itself, or an attachment that is not passed on paper'),
  name: z.string().trim().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a unit writes of one document it passes on. */
export const UnitMailEntry = z.object({
  sender: line.min(1).describe('from whom it came'),
  theirNumber: z.string().trim().max(100).default(''),
  theirDate: z.iso.date().nullable().default(null),
  title: z.string().trim().min(1).max(1000).describe('what it is about'),
  addresseeId: z.uuid().describe('the head of the body or a deputy'),
  way: z.enum(RECEIVED_WAYS).default('post').describe('how it came to the unit (R-29.01)'),
  sheets: z.number().int().min(0).max(10_000).nullable().default(null),
  attachments: line.default(''),
  note: line.default(''),
  files: z.array(file).max(20).default([]).describe('passed electronically; one scan at most, a name once in its role'),
})
export type UnitMailEntry = z.infer<typeof UnitMailEntry>

export const UnitMailFile = file.extend({ id: z.uuid(), size: z.number() })
export type UnitMailFile = z.infer<typeof UnitMailFile>

/** A line of «Реестр корреспонденции, поступившей в подразделение», and how it came out. */
export const UnitMailLine = UnitMailEntry.extend({
  id: z.uuid(),
  position: z.number().int(),
  addressee: z.string(),
  files: z.array(UnitMailFile),
  accepted: z.boolean(),
  returned: z.string().nullable().describe('why it was returned'),
  documentId: z.uuid().nullable().describe('the card it became, for registrars'),
})
export type UnitMailLine = z.infer<typeof UnitMailLine>

export const UnitMailRegister = z.object({
  id: registerId,
  number: z.string().nullable().describe('none before the signature'),
  unitId: z.uuid(),
  unit: z.string(),
  preparedBy: z.string(),
  createdAt: z.string(),
  signer: PersonRef.nullable().describe('the head whose signature it needs or has'),
  signedBy: z.string().nullable().describe('who signed; of one signed on paper, who passed it on'),
  onPaper: z.string().nullable().describe('why the head has signed on paper'),
  signedAt: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  batch: z.object({ id: z.uuid(), number: z.string() }).nullable().describe('the receipt of mail it became'),
  noted: z.string().nullable().describe('who in the unit took note of what was returned'),
  version: z.number().int(),
  lines: z.array(UnitMailLine),
  abilities: z.object({ change: Ability, sign: Ability, pass: Ability, accept: Ability, note: Ability }),
})
export type UnitMailRegister = z.infer<typeof UnitMailRegister>

const lines = z.array(UnitMailEntry).min(1).max(100)
const period = z.object({ from: z.iso.date(), until: z.iso.date() })
const ofUnitMail = '/registry/unit-mail'
const ofRegister = `${ofUnitMail}/{registerId}`

export const unitMailContract = {
  makeUnitRegister: oc
    .route({ method: 'POST', path: ofUnitMail, summary: 'Make a register of mail that came to the own unit', tags })
    .input(z.object({ lines, again: registerId.optional().describe('the register whose returned lines go once more') }))
    .output(z.object({ registerId })),
  changeUnitRegister: oc
    .route({
      method: 'PUT',
      path: ofRegister,
      summary: 'Change a register of a unit’s mail before its signature',
      tags,
    })
    .input(z.object({ registerId, version, lines }))
    .output(z.object({ version: z.number().int() })),
  dropUnitRegister: oc
    .route({ method: 'DELETE', path: ofRegister, summary: 'Put away a register that was not signed', tags })
    .input(z.object({ registerId }))
    .output(z.object({})),
  signUnitRegister: oc
    .route({
      method: 'POST',
      path: `${ofRegister}/signature`,
      summary: 'Sign a register as the head of the unit',
      tags,
    })
    .input(z.object({ registerId, version }))
    .output(z.object({ number: z.string(), signedAt: z.string() })),
  passOnPaper: oc
    .route({
      method: 'POST',
      path: `${ofRegister}/paper-signature`,
      summary: 'Pass on a register that the head of the unit has signed on paper, with the reason',
      tags,
    })
    .input(z.object({ registerId, version, reason: line.min(1) }))
    .output(z.object({ number: z.string(), signedAt: z.string() })),
  acceptUnitRegister: oc
    .route({
      method: 'POST',
      path: `${ofRegister}/receipt`,
      summary: 'Take the mail of a unit into the queue by its register; what is not there is returned with its reason',
      tags,
    })
    .input(
      z.object({
        registerId,
        returned: z
          .array(z.object({ lineId: z.uuid(), reason: line.min(1) }))
          .max(100)
          .default([]),
        paperSeen: z.boolean().default(false).describe('the head’s signature on the paper was seen'),
      }),
    )
    .output(z.object({ acceptedAt: z.string(), receipt: z.string().nullable(), documentIds: z.array(z.uuid()) })),
  noteUnitReturns: oc
    .route({ method: 'POST', path: `${ofRegister}/notice`, summary: 'Take note of what the registry returned', tags })
    .input(z.object({ registerId }))
    .output(z.object({})),
  unitRegisters: oc
    .route({
      method: 'GET',
      path: ofUnitMail,
      summary: 'Registers of the own unit and of those one signs for: what is open, and what was closed in a period',
      tags,
    })
    .input(period.partial())
    .output(
      z.object({
        registers: z.array(UnitMailRegister),
        unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        make: Ability,
      }),
    ),
  deskUnitRegisters: oc
    .route({
      method: 'GET',
      path: `${ofUnitMail}/desk`,
      summary: 'Signed registers of units that wait to be accepted, and those accepted in a period',
      tags,
    })
    .input(period)
    .output(z.object({ registers: z.array(UnitMailRegister) })),
  unitRegisterFile: oc
    .route({ method: 'GET', path: `${ofRegister}/file`, summary: 'A register of a unit’s mail as PDF or XLSX', tags })
    .input(z.object({ registerId, as: z.enum(['pdf', 'xlsx']).default('pdf') }))
    .output(FileView),
}
