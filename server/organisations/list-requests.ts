import { and, isNull } from 'drizzle-orm'
import { organisationRequests } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineQuery } from '../kernel/query'
import { requestsWhere, seenBy } from './requests'

/** «Заявки»: to the operator all, to others what they asked for (T-15.02, T-15.06, T-19.02). */
export const listRequests = defineQuery(organisationsContract.requests, {
  name: 'organisations.requests',
  run: ({ db, actor }, { open }) =>
    requestsWhere(db, and(seenBy(actor), open ? isNull(organisationRequests.outcome) : undefined)),
})
