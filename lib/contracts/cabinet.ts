import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Access } from './access'

export const CabinetTab = z.enum(['all', 'execute', 'approve', 'sign', 'acquaint', 'control'])
export type CabinetTab = z.infer<typeof CabinetTab>

/** What one owes and follows now, or what one has done (V-09.05). */
export const CabinetView = z.enum(['current', 'done'])
export type CabinetView = z.infer<typeof CabinetView>

export const CabinetRow = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  state: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  draft: z.boolean(),
  correspondent: z.string().nullable(),
  access: Access,
  onControl: z.boolean(),
  responsible: z.boolean().describe('the person whose cabinet it is answers for the execution: «!»'),
  work: z.array(z.string()).describe('kinds of what the person owes here'),
  note: z.string().nullable().describe('the words of the instruction to carry out'),
  onBehalfOf: z.string().nullable().describe('whose item it is, when it came through a substitution'),
  dueDate: z.string().nullable(),
  daysLeft: z.number().int().nullable().describe('working days'),
  last: z
    .object({
      kind: z.string(),
      name: z.string(),
      author: z.string().nullable(),
      gender: z.enum(['male', 'female']).nullable(),
      own: z.boolean(),
      deleted: z.boolean().describe('words that were taken back'),
      text: z.string().nullable(),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    })
    .nullable(),
  lastSeq: z.number().int().describe('number of the newest item of the feed, to mark it as read'),
  unread: z.number().int().describe('items of others after the reading mark'),
  mentioned: z.boolean(),
  at: z.string(),
})
export type CabinetRow = z.infer<typeof CabinetRow>

const tags = ['cabinet']
const whose = z.uuid().optional().describe('only the cabinet of this person: oneself, or somebody one substitutes')

export const cabinetContract = {
  list: oc
    .route({ method: 'GET', path: '/cabinet', summary: 'What one owes and follows', tags })
    .input(
      z.object({
        tab: CabinetTab.default('all'),
        view: CabinetView.default('current'),
        sort: z.enum(['new', 'deadline']).default('new'),
        whose,
        limit: z.number().int().min(1).max(2000).default(200),
      }),
    )
    .output(z.object({ rows: z.array(CabinetRow), total: z.number().int(), unread: z.number().int() })),
  counts: oc
    .route({ method: 'GET', path: '/cabinet/counts', summary: 'How much is in each tab', tags })
    .input(z.object({ whose }))
    .output(
      z
        .record(CabinetTab, z.number().int())
        .and(z.object({ unread: z.number().int(), registration: z.number().int() })),
    ),
  markUnread: oc
    .route({
      method: 'POST',
      path: '/cabinet/{documentId}/unread',
      summary: 'Show a document as unread again, to come back to it',
      tags,
    })
    .input(z.object({ documentId: z.uuid() }))
    .output(z.object({ lastRead: z.number().int() })),
}
