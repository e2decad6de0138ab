import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability, PersonRef } from './documents'

/** The letter an instruction answers, or the document that carries it out; null where it is closed to the reader. */
export const AssignmentDocument = z.object({
  id: z.uuid(),
  kind: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  state: z.string(),
  number: z.string().nullable(),
  draft: z.boolean(),
  date: z.string().nullable(),
  title: z.string(),
})
export type AssignmentDocument = z.infer<typeof AssignmentDocument>

export const AssignmentState = z.enum(['in_progress', 'reported', 'done', 'cancelled'])
export type AssignmentState = z.infer<typeof AssignmentState>

export const AssignmentView = z.object({
  id: z.uuid(),
  basis: z.enum(['reply', 'initiative']),
  requestId: z.string().nullable(),
  replyId: z.string().nullable(),
  request: AssignmentDocument.nullable(),
  reply: AssignmentDocument.nullable(),
  subject: z.string(),
  text: z.string(),
  author: PersonRef.nullable().describe('in whose name it was given'),
  enteredBy: PersonRef.nullable().describe('who gave it instead of the author, when somebody did'),
  order: z.string().nullable().describe('the order by which they replace the author'),
  controller: PersonRef.nullable(),
  executors: z.array(PersonRef.extend({ responsible: z.boolean() })),
  dueDate: z.string().nullable(),
  daysLeft: z.number().int().nullable().describe('working days; negative when overdue'),
  onControl: z.boolean(),
  state: AssignmentState,
  result: z.string().nullable().describe('number and date of the answer, the report, or the reason of withdrawal'),
  returned: z.string().nullable().describe('why the last report was not accepted'),
  startedAt: z.string(),
  reportedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  abilities: z.object({ withdraw: Ability, report: Ability, accept: Ability }),
})
export type AssignmentView = z.infer<typeof AssignmentView>

const tags = ['assignments']
const assignmentId = z.uuid()
const state = z.object({ state: AssignmentState })
const words = (max: number) => z.string().trim().min(1).max(max)

export const assignmentsContract = {
  start: oc
    .route({
      method: 'POST',
      path: '/assignments',
      summary: '«Старт»: give an instruction, in reply to a letter or on one’s own initiative',
      tags,
    })
    .input(
      z.object({
        requestId: z.uuid().nullish().describe('the incoming document; absent for the initiative path'),
        onBehalfOfId: z.uuid().nullish().describe('the absent head one replaces; by default the one it came to'),
        subject: words(1000),
        text: words(5000),
        responsibleId: z.uuid(),
        coExecutorIds: z.array(z.uuid()).max(20).default([]),
        controllerId: z.uuid().nullish(),
        dueDate: z.iso.date().nullish(),
        onControl: z.boolean().default(false),
        replyKind: z.string().max(40).default('outgoing').describe('kind of the document to prepare'),
      }),
    )
    .output(z.object({ assignmentId: z.uuid(), replyId: z.uuid() })),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/assignments/{assignmentId}/withdrawal',
      summary: 'Withdraw an instruction with a reason',
      tags,
    })
    .input(z.object({ assignmentId, reason: words(1000) }))
    .output(state),
  report: oc
    .route({
      method: 'POST',
      path: '/assignments/{assignmentId}/report',
      summary: 'Report that an instruction was carried out without a letter',
      tags,
    })
    .input(z.object({ assignmentId, text: words(5000) }))
    .output(state),
  acceptReport: oc
    .route({
      method: 'POST',
      path: '/assignments/{assignmentId}/acceptance',
      summary: 'Accept the report: the instruction is fulfilled',
      tags,
    })
    .input(z.object({ assignmentId }))
    .output(state),
  returnReport: oc
    .route({
      method: 'POST',
      path: '/assignments/{assignmentId}/return',
      summary: 'Return the report to the executor with a reason',
      tags,
    })
    .input(z.object({ assignmentId, reason: words(1000) }))
    .output(state),
  consider: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/consideration',
      summary: 'Note a received document as considered, no instruction needed',
      tags,
    })
    .input(z.object({ documentId: z.uuid(), note: z.string().trim().max(1000).default('') }))
    .output(z.object({ closed: z.number().int() })),
  consideration: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/consideration',
      summary: 'Who got a received document for consideration, and who has decided',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.array(z.object({ person: PersonRef, decided: z.boolean(), at: z.string().nullable() }))),
  forDocument: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/assignments',
      summary: 'Instructions given on a document or carried out by it',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.array(AssignmentView)),
  mine: oc
    .route({
      method: 'GET',
      path: '/assignments',
      summary: 'Instructions given by me, to me, or under my control',
      tags,
    })
    .input(
      z.object({
        role: z.enum(['author', 'executor', 'controller']).default('executor'),
        state: z.enum(['open', 'closed']).default('open'),
      }),
    )
    .output(z.array(AssignmentView)),
  mineCounts: oc
    .route({
      method: 'GET',
      path: '/assignments/counts',
      summary: 'How many open instructions I have in each role',
      tags,
    })
    .input(z.object({}))
    .output(z.object({ author: z.number().int(), executor: z.number().int(), controller: z.number().int() })),
}
