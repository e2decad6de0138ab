import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ListAccess, MailingListRow, MailingListView } from './organisations-views'

const tags = ['mailing lists']
const listId = z.uuid()
const line = z.string().trim().max(500).default('')

const Members = z
  .array(z.object({ organisationId: z.uuid().nullish(), position: line, name: line, address: line }))
  .min(1)
  .max(500)

const fields = {
  name: z.string().trim().min(1).max(300),
  heading: z.string().trim().min(1).max(500).describe('the generalised addressee in the dative (R-06.12)'),
  members: Members,
}

export const mailingContract = {
  mailingLists: oc
    .route({ method: 'GET', path: '/mailing-lists', summary: 'Mailing lists this person may use', tags })
    .input(z.object({ query: z.string().max(200).default('') }))
    .output(z.array(MailingListRow)),
  mailingList: oc
    .route({ method: 'GET', path: '/mailing-lists/{listId}', summary: 'One mailing list with its recipients', tags })
    .input(z.object({ listId }))
    .output(MailingListView),
  addMailingList: oc
    .route({ method: 'POST', path: '/mailing-lists', summary: 'Make a mailing list', tags })
    .input(z.object(fields))
    .output(z.object({ listId })),
  changeMailingList: oc
    .route({ method: 'PUT', path: '/mailing-lists/{listId}', summary: 'Change a mailing list', tags })
    .input(z.object({ listId, ...fields, expectedVersion: z.number().int() }))
    .output(z.object({ version: z.number().int() })),
  closeMailingList: oc
    .route({ method: 'POST', path: '/mailing-lists/{listId}/closing', summary: 'Put a mailing list away', tags })
    .input(z.object({ listId }))
    .output(z.object({ closed: z.boolean() })),
  requestListRight: oc
    .route({
      method: 'POST',
      path: '/mailing-lists/{listId}/requests',
      summary: 'Ask the operator to give somebody a right to one’s list',
      tags,
    })
    .input(z.object({ listId, personId: z.uuid(), access: z.enum([...ListAccess.options, 'none']) }))
    .output(z.object({ id: z.uuid() })),
}
