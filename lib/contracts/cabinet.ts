import { oc } from '@orpc/contract'
import { z } from 'zod'

export const CabinetTab = z.enum(['all', 'execute', 'approve', 'sign', 'acquaint', 'control'])
export type CabinetTab = z.infer<typeof CabinetTab>

export const CabinetRow = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  state: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  draft: z.boolean(),
  correspondent: z.string().nullable(),
  access: z.enum(['common', 'dsp']),
  onControl: z.boolean(),
  responsible: z.boolean(),
  work: z.array(z.string()).describe('kinds of what the person owes here'),
  onBehalfOf: z.string().nullable(),
  dueDate: z.string().nullable(),
  daysLeft: z.number().int().nullable().describe('working days'),
  last: z
    .object({ kind: z.string(), name: z.string(), author: z.string().nullable(), text: z.string().nullable() })
    .nullable(),
  unread: z.number().int(),
  mentioned: z.boolean(),
  at: z.string(),
})
export type CabinetRow = z.infer<typeof CabinetRow>

const tags = ['cabinet']

export const cabinetContract = {
  list: oc
    .route({ method: 'GET', path: '/cabinet', summary: 'What one owes and follows', tags })
    .input(
      z.object({
        tab: CabinetTab.default('all'),
        sort: z.enum(['new', 'deadline']).default('new'),
        limit: z.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.object({ rows: z.array(CabinetRow), total: z.number().int(), unread: z.number().int() })),
  counts: oc
    .route({ method: 'GET', path: '/cabinet/counts', summary: 'How much is in each tab', tags })
    .input(z.object({}))
    .output(
      z
        .record(CabinetTab, z.number().int())
        .and(z.object({ unread: z.number().int(), registration: z.number().int() })),
    ),
}
