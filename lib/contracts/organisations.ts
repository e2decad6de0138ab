import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Correspondents whose terms are held by external control (V-14.05). */
export const Category = z.enum(['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'])
export type Category = z.infer<typeof Category>

export const OrganisationView = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  category: Category.nullable(),
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
        category: Category.nullish(),
        taxNumber: z.string().trim().max(12).nullish(),
        address: optional,
        email: z.email().nullish(),
        headPositionDative: optional,
        headNameDative: optional,
        salutation: optional,
      }),
    )
    .output(z.object({ id: z.uuid() })),
  setCategory: oc
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/category',
      summary: 'Say of which category a correspondent is, for external control',
      tags,
    })
    .input(z.object({ organisationId: z.uuid(), category: Category.nullable() }))
    .output(z.object({ category: Category.nullable() })),
}
