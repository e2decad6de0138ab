import { oc } from '@orpc/contract'
import { z } from 'zod'
import { PersonRef } from './documents'

export const AssignmentView = z.object({
  id: z.uuid(),
  basis: z.enum(['reply', 'initiative']),
  requestId: z.string().nullable(),
  replyId: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  author: PersonRef.nullable(),
  controller: PersonRef.nullable(),
  executors: z.array(PersonRef.extend({ responsible: z.boolean() })),
  dueDate: z.string().nullable(),
  daysLeft: z.number().int().nullable().describe('working days; negative when overdue'),
  onControl: z.boolean(),
  state: z.enum(['in_progress', 'done', 'cancelled']),
  result: z.string().nullable(),
  startedAt: z.string(),
  closedAt: z.string().nullable(),
  abilities: z.object({ withdraw: z.union([z.literal(true), z.string()]) }),
})
export type AssignmentView = z.infer<typeof AssignmentView>

const tags = ['assignments']

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
        subject: z.string().trim().min(1).max(1000),
        text: z.string().trim().min(1).max(5000),
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
    .input(z.object({ assignmentId: z.uuid(), reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ state: z.string() })),
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
}
