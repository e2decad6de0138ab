import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CountryCode } from './country'
import { mailingContract } from './organisations-mailing'
import { placesContract } from './organisations-places'
import { organisationRequestsContract } from './organisations-requests'
import {
  AddresseeCard,
  AddresseeKind,
  AlikeOrganisation,
  Category,
  DuplicatePair,
  FoundOrganisation,
  OrganisationView,
} from './organisations-views'

const optional = z.string().trim().max(500).nullish()
const organisationId = z.uuid()
const tags = ['organisations']

/** What is kept of an addressee; the postal address in its parts, the dative of an official. */
export const AddresseeFields = z.object({
  name: z.string().trim().min(1).max(500),
  shortName: optional,
  foreignName: optional.describe(
    'as an envelope abroad names them, in English or the language of the country (R-24.09)',
  ),
  taxNumber: z.string().trim().max(12).nullish(),
  address: optional.describe('in one line, where the parts are not known'),
  street: optional.describe('street; with the house and the flat where these are not known apart'),
  house: optional,
  flat: optional,
  locality: optional,
  district: optional,
  region: optional,
  country: CountryCode.nullish().describe('of mail abroad only, by the directory of countries (R-24.09)'),
  postalCode: z.string().trim().max(20).nullish(),
  email: z.email().nullish(),
  phone: z.string().trim().max(100).nullish(),
  position: optional.describe('post of an official, nominative'),
  headPositionDative: optional.describe('the post in the dative, as a letter is addressed'),
  headNameDative: optional,
  salutation: optional,
  permanent: z.boolean().optional().describe('«постоянный корреспондент» (R-06.20)'),
  windowEnvelope: z.boolean().optional().describe('«конверт с окном» (R-06.20)'),
  foreignMission: z
    .boolean()
    .optional()
    .describe(
      'an embassy or another mission of a foreign state, at home too; of an organisation, not below it (R-24.11)',
    ),
})
export type AddresseeFields = z.infer<typeof AddresseeFields>

export const organisationsContract = {
  ...mailingContract,
  ...organisationRequestsContract,
  ...placesContract,
  search: oc
    .route({ method: 'GET', path: '/organisations', summary: 'External addressees by any part of the name', tags })
    .input(
      z.object({
        query: z.string().max(200).default(''),
        tier: z
          .enum(['all', 'shared', 'own', 'others'])
          .default('all')
          .describe('others: own entries of other people, for those who may make them shared'),
        kind: AddresseeKind.optional(),
        closed: z.boolean().default(false).describe('those out of use too'),
        redirects: z.boolean().optional().describe('only those used in the redirecting of appeals (T-15.05)'),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.array(FoundOrganisation)),
  get: oc
    .route({ method: 'GET', path: '/organisations/{organisationId}', summary: 'One organisation', tags })
    .input(z.object({ organisationId }))
    .output(OrganisationView),
  card: oc
    .route({ method: 'GET', path: '/organisations/{organisationId}/card', summary: 'The card of an addressee', tags })
    .input(z.object({ organisationId }))
    .output(AddresseeCard),
  alike: oc
    .route({ method: 'GET', path: '/organisation-likeness', summary: 'Entries a new one may repeat', tags })
    .input(
      z.object({
        name: z.string().trim().max(500).default(''),
        taxNumber: z.string().trim().max(12).default(''),
        address: z.string().trim().max(500).default(''),
        country: CountryCode.nullish(),
        parentId: z.uuid().optional(),
        except: z.uuid().optional(),
      }),
    )
    .output(z.array(AlikeOrganisation)),
  add: oc
    .route({ method: 'POST', path: '/organisations', summary: 'Add an addressee', tags })
    .input(
      AddresseeFields.extend({
        kind: AddresseeKind.default('organisation'),
        parentId: z.uuid().nullish().describe('of a unit and an official'),
        category: Category.nullish(),
        distinctFrom: z.array(z.uuid()).max(20).optional().describe('looked at: entries this one does not repeat'),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  change: oc
    .route({ method: 'PUT', path: '/organisations/{organisationId}', summary: 'Change an addressee', tags })
    .input(AddresseeFields.extend({ organisationId, kind: AddresseeKind, expectedVersion: z.number().int() }))
    .output(z.object({ version: z.number().int() })),
  share: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/sharing',
      summary: 'Make an own entry a shared one, with what stands under it',
      tags,
    })
    .input(z.object({ organisationId }))
    .output(z.object({ shared: z.number().int() })),
  setClosed: oc
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/closing',
      summary: 'Take an entry out of the choice lists, or put it back',
      tags,
    })
    .input(z.object({ organisationId, closed: z.boolean() }))
    .output(z.object({ closed: z.boolean() })),
  duplicates: oc
    .route({ method: 'GET', path: '/organisation-duplicates', summary: 'Pairs that may be one addressee', tags })
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.array(DuplicatePair)),
  tellApart: oc
    .route({ method: 'POST', path: '/organisation-duplicates/distinct', summary: '«Не дубли»: remember a pair', tags })
    .input(z.object({ oneId: z.uuid(), otherId: z.uuid() }))
    .output(z.object({ told: z.boolean() })),
  setCategory: oc
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/category',
      summary: 'Say of which category a correspondent is, for external control',
      tags,
    })
    .input(z.object({ organisationId, category: Category.nullable() }))
    .output(z.object({ category: Category.nullable() })),
}
