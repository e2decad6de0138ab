import { oc } from '@orpc/contract'
import { z } from 'zod'

export const OrganisationView = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  address: z.string().nullable(),
  email: z.string().nullable(),
  headPositionDative: z.string().nullable(),
  headNameDative: z.string().nullable(),
  salutation: z.string().nullable(),
})
export type OrganisationView = z.infer<typeof OrganisationView>

const optional = z.string().trim().max(500).nullish()
const tags = ['organisations']

export const organisationsContract = {
  search: oc
    .route({
      method: 'GET',
      path: '/organisations',
      summary: 'Correspondents and addressees by any part of the name',
      tags,
    })
    .input(z.object({ query: z.string().max(200).default(''), limit: z.number().int().min(1).max(50).default(20) }))
    .output(
      z.array(OrganisationView.extend({ recent: z.boolean().describe('written into a card by this person before') })),
    ),
  get: oc
    .route({ method: 'GET', path: '/organisations/{organisationId}', summary: 'One organisation', tags })
    .input(z.object({ organisationId: z.uuid() }))
    .output(OrganisationView),
  add: oc
    .route({ method: 'POST', path: '/organisations', summary: 'Add an organisation', tags })
    .input(
      z.object({
        name: z.string().trim().min(1).max(500),
        shortName: optional,
        taxNumber: z.string().trim().max(12).nullish(),
        address: optional,
        email: z.email().nullish(),
        headPositionDative: optional,
        headNameDative: optional,
        salutation: optional,
      }),
    )
    .output(z.object({ id: z.uuid() })),
}
