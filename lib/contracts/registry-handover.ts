import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability, PersonRef } from './documents'
import { FileView } from './registry-dispatch-views'

const documentId = z.uuid()
const registerId = z.uuid()
const tags = ['registry']

/** An original of an appeal, or of a letter on appeal matters, that is still with the office-work department. */
export const WaitingOriginal = z.object({
  documentId,
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  regDate: z.string(),
  author: z.string(),
  sheets: z.number().int().nullable(),
})
export type WaitingOriginal = z.infer<typeof WaitingOriginal>

/** A line of «Реестр подлинников обращений»: facts as they were printed, and how it came out. */
export const HandoverLine = WaitingOriginal.extend({
  position: z.number().int(),
  note: z.string(),
  missing: z.string().nullable().describe('why it was not received'),
})
export type HandoverLine = z.infer<typeof HandoverLine>

export const HandoverRegister = z.object({
  id: registerId,
  number: z.string(),
  handedOn: z.string(),
  handedBy: z.string(),
  receiver: PersonRef,
  department: z.string(),
  receivedAt: z.string().nullable(),
  receivedBy: z.string().nullable().describe('who received; of a signature on paper, who wrote it down'),
  onPaper: z.boolean(),
  lines: z.array(HandoverLine),
  hidden: z.number().int().describe('lines of documents this person may not see'),
  withdrawn: z.string().nullable().describe('why the register does not count'),
  abilities: z.object({ receive: Ability, noteSigned: Ability, withdraw: Ability }),
})
export type HandoverRegister = z.infer<typeof HandoverRegister>

const text = z.string().trim().max(500)
const registers = z.object({ registers: z.array(HandoverRegister) })
const ofRegisters = '/registry/originals/registers'

export const handoverContract = {
  waitingOriginals: oc
    .route({
      method: 'GET',
      path: '/registry/originals/waiting',
      summary: 'Originals of appeals that are to follow to the department for appeals, the oldest first',
      tags,
    })
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(WaitingOriginal),
        total: z.number().int(),
        receiver: PersonRef.nullable().describe('who received the last register, to be proposed'),
      }),
    ),
  handOverOriginals: oc
    .route({ method: 'POST', path: ofRegisters, summary: 'Hand originals of appeals over by a register', tags })
    .input(
      z.object({
        receiverId: z.uuid().describe('a person of the department for appeals'),
        lines: z
          .array(z.object({ documentId, note: text.default('') }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ registerId, number: z.string() })),
  receiveOriginals: oc
    .route({
      method: 'POST',
      path: `${ofRegisters}/{registerId}/receipt`,
      summary: 'Sign for a register of originals; what is not there is named and waits again',
      tags,
    })
    .input(
      z.object({
        registerId,
        onPaper: z.boolean().default(false).describe('the receiver signed the printed register; a clerk says so'),
        missing: z
          .array(z.object({ documentId, reason: text.min(1) }))
          .max(200)
          .default([]),
      }),
    )
    .output(z.object({ receivedAt: z.string() })),
  withdrawOriginalRegister: oc
    .route({
      method: 'POST',
      path: `${ofRegisters}/{registerId}/withdrawal`,
      summary: 'Strike out a register of originals nobody has signed for; they wait again, its number stays',
      tags,
    })
    .input(z.object({ registerId, reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ withdrawnAt: z.string() })),
  originalRegisters: oc
    .route({
      method: 'GET',
      path: ofRegisters,
      summary: 'Registers of originals made in a period, and those not signed yet',
      tags,
    })
    .input(z.object({ from: z.iso.date(), until: z.iso.date() }))
    .output(registers),
  originalsForMe: oc
    .route({
      method: 'GET',
      path: '/registry/originals/for-me',
      summary: 'Registers of originals that wait for the signature of the caller, or of whom they replace',
      tags,
    })
    .input(z.object({}))
    .output(registers),
  originalRegisterFile: oc
    .route({
      method: 'GET',
      path: `${ofRegisters}/{registerId}/file`,
      summary: 'A register of originals as PDF or XLSX',
      tags,
    })
    .input(z.object({ registerId, as: z.enum(['pdf', 'xlsx']).default('pdf') }))
    .output(FileView),
}
