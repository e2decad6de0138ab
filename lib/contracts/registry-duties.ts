import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Access, ChosenAccess } from './access'
import { PersonRef } from './documents'
import { Category } from './organisations-views'

export const MOST_TOPICS = 50
export const MOST_BODIES = 50

const dutyId = z.uuid()
const version = z.number().int().describe('the version that was changed; another one is a conflict')
const tags = ['registry']

/**
 * What a row of the table says: who considers, open documents or those for official use, of what topics, from which
 * bodies, by which order, in which days. A row for official use that names nothing is for all of them.
 */
export const DutyFields = z.object({
  personId: z.uuid(),
  access: ChosenAccess.default('common').describe('open documents, or those for official use only (R-32.02)'),
  topics: z.array(z.string().trim().min(1).max(200)).max(MOST_TOPICS).default([]).describe('words and phrases'),
  bodyIds: z
    .array(z.uuid())
    .max(MOST_BODIES)
    .default([])
    .describe('correspondents whose letters the official considers'),
  categories: z.array(Category).max(6).default([]),
  kinds: z
    .array(z.string().max(60))
    .max(20)
    .default([])
    .describe('kinds of received documents, by their keys (R-32.06)'),
  groups: z.array(z.string().trim().min(1).max(200)).max(20).default([]).describe('groups of documents (R-32.06)'),
  order: z.string().trim().max(300).default('').describe('the order that distributed the duties'),
  from: z.iso.date().nullish(),
  until: z.iso.date().nullish(),
})
export type DutyFields = z.infer<typeof DutyFields>

export const DutyView = z.object({
  id: z.uuid(),
  person: PersonRef,
  left: z.boolean().describe('the official has left the office: nothing is proposed any more'),
  admitted: z.boolean().describe('the official may be sent what is for official use (R-32.02)'),
  access: ChosenAccess,
  topics: z.array(z.string()),
  bodies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  categories: z.array(Category),
  kinds: z.array(z.object({ key: z.string(), name: z.string() })),
  groups: z.array(z.string()),
  order: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  state: z.enum(['planned', 'active', 'over']),
  version: z.number().int(),
})
export type DutyView = z.infer<typeof DutyView>

/**
 * Why an official is proposed: a topic of the letter, its correspondent, the category of that, the group, the kind; all that is for
 * official use.
 */
export const DutyReason = z.discriminatedUnion('by', [
  z.object({ by: z.literal('topic'), topic: z.string() }),
  z.object({ by: z.literal('body'), name: z.string() }),
  z.object({ by: z.literal('category'), category: Category }),
  z.object({ by: z.literal('group'), group: z.string() }),
  z.object({ by: z.literal('kind'), name: z.string() }),
  z.object({ by: z.literal('access') }),
])
export type DutyReason = z.infer<typeof DutyReason>

export const ProposedAddressee = z.object({
  id: z.uuid(),
  name: z.string(),
  insteadOf: z.string().nullable().describe('the official whose duties they are, whom this person acts for today'),
  reasons: z.array(DutyReason),
})
export type ProposedAddressee = z.infer<typeof ProposedAddressee>

export const dutiesContract = {
  duties: oc
    .route({ method: 'GET', path: '/registry/duties', summary: 'The distribution of duties among officials', tags })
    .input(z.object({ query: z.string().max(100).default('').describe('part of a name, a topic or a body') }))
    .output(z.object({ duties: z.array(DutyView), total: z.number().int() })),
  addDuty: oc
    .route({ method: 'POST', path: '/registry/duties', summary: 'Write down the duties of an official', tags })
    .input(DutyFields)
    .output(z.object({ id: z.uuid() })),
  changeDuty: oc
    .route({ method: 'PUT', path: '/registry/duties/{dutyId}', summary: 'Change the duties of an official', tags })
    .input(DutyFields.extend({ dutyId, version }))
    .output(z.object({ version: z.number().int() })),
  removeDuty: oc
    .route({ method: 'DELETE', path: '/registry/duties/{dutyId}', summary: 'Take a row of duties out of use', tags })
    .input(z.object({ dutyId, version }))
    .output(z.object({ version: z.number().int() })),
  proposeAddressees: oc
    .route({
      method: 'GET',
      path: '/registry/duties/proposals',
      summary: 'Who considers a letter by the distribution of duties, the likeliest first',
      tags,
    })
    .input(
      z.object({
        title: z.string().max(1000).default(''),
        correspondentId: z.uuid().optional().describe('who wrote it'),
        access: Access.default('common').describe('what is for official use goes by rows of its own (R-32.02)'),
        kind: z.string().max(60).optional(),
        group: z.string().trim().max(500).optional(),
      }),
    )
    .output(z.array(ProposedAddressee)),
}
