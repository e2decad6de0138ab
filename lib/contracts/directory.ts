import { oc } from '@orpc/contract'
import { z } from 'zod'

export const PersonView = z.object({
  id: z.uuid(),
  name: z.string(),
  fullName: z.string(),
  surname: z.string(),
  firstName: z.string(),
  patronymic: z.string().nullable(),
  gender: z.enum(['male', 'female']),
  position: z.string(),
  unitId: z.string().nullable(),
  unit: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  room: z.string().nullable(),
  dativeName: z.string(),
  dativePosition: z.string(),
})
export type PersonView = z.infer<typeof PersonView>

export const UnitView = z.object({
  id: z.uuid(),
  parentId: z.string().nullable(),
  name: z.string(),
  headId: z.string().nullable(),
  head: z.string().nullable(),
  people: z.number().int().describe('how many work in this very unit'),
})
export type UnitView = z.infer<typeof UnitView>

export const AccountView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  login: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.string().nullable(),
  roles: z.array(z.string()),
  disabled: z.boolean(),
  lastSignInAt: z.string().nullable(),
})
export type AccountView = z.infer<typeof AccountView>

export const SubstitutionView = z.object({
  id: z.uuid(),
  absentId: z.uuid(),
  absent: z.string(),
  substituteId: z.uuid(),
  substitute: z.string(),
  order: z.string(),
  from: z.string(),
  until: z.string(),
  state: z.enum(['planned', 'active', 'over']),
})
export type SubstitutionView = z.infer<typeof SubstitutionView>

export const MeView = PersonView.extend({
  permissions: z.array(z.string()),
  substitutes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      accusative: z.string().describe('as after «за»'),
      order: z.string(),
    }),
  ),
  login: z.string(),
})
export type MeView = z.infer<typeof MeView>

const tags = ['directory']
const password = z.string().min(10).max(200)
const line = (max: number) => z.string().trim().max(max)
const word = (max: number) => line(max).min(1)
const names = { surname: word(100), firstName: word(100), patronymic: line(100).nullish() }
const gender = z.enum(['male', 'female'])

export const directoryContract = {
  me: oc
    .route({ method: 'GET', path: '/me', summary: 'Who I am and what I may do', tags })
    .input(z.object({}))
    .output(MeView),
  findPeople: oc
    .route({ method: 'GET', path: '/people', summary: 'People by surname, position or unit', tags })
    .input(
      z.object({
        query: z.string().max(100).default(''),
        permission: z.string().max(40).optional(),
        unitId: z.uuid().optional().describe('only of this unit and those below it'),
        limit: z.number().int().min(1).max(500).default(20),
      }),
    )
    .output(z.array(PersonView)),
  units: oc
    .route({ method: 'GET', path: '/units', summary: 'Structural units as a tree', tags })
    .input(z.object({}))
    .output(z.array(UnitView)),
  calendar: oc
    .route({ method: 'GET', path: '/calendar', summary: 'Days of a period on which the office does not work', tags })
    .input(z.object({ from: z.iso.date(), until: z.iso.date() }))
    .output(z.object({ today: z.string(), nonWorking: z.array(z.string()) })),
  proposeDative: oc
    .route({ method: 'GET', path: '/people/dative', summary: 'The dative form of a name, by rule', tags })
    .input(z.object({ ...names, gender }))
    .output(z.object({ dativeName: z.string() })),
  changePerson: oc
    .route({
      method: 'PATCH',
      path: '/people/{personId}',
      summary: 'Change how a person is named, and where to find them',
      tags,
    })
    .input(
      z.object({
        personId: z.uuid(),
        surname: names.surname.optional(),
        firstName: names.firstName.optional(),
        patronymic: names.patronymic,
        gender: gender.optional(),
        dativeName: word(120).optional().describe('by rule when the name changes and this is absent'),
        position: word(300).optional(),
        dativePosition: word(300).optional(),
        phone: line(60).nullish(),
        email: z.union([z.literal(''), z.email()]).nullish(),
        room: line(30).nullish(),
      }),
    )
    .output(PersonView),
  accounts: oc
    .route({ method: 'GET', path: '/accounts', summary: 'Accounts', tags })
    .input(z.object({}))
    .output(z.array(AccountView)),
  roles: oc
    .route({ method: 'GET', path: '/roles', summary: 'Roles and what each of them allows', tags })
    .input(z.object({}))
    .output(z.array(z.object({ key: z.string(), name: z.string(), permissions: z.array(z.string()) }))),
  assignRoles: oc
    .route({ method: 'PUT', path: '/people/{personId}/roles', summary: 'Set the roles of a person', tags })
    .input(z.object({ personId: z.uuid(), roles: z.array(z.string().max(40)).max(20) }))
    .output(z.object({ roles: z.array(z.string()) })),
  disableAccount: oc
    .route({
      method: 'POST',
      path: '/accounts/{accountId}/disabling',
      summary: 'Disable or enable an account; open sessions end at once',
      tags,
    })
    .input(z.object({ accountId: z.uuid(), disabled: z.boolean() }))
    .output(z.object({ disabled: z.boolean() })),
  resetPassword: oc
    .route({
      method: 'POST',
      path: '/accounts/{accountId}/password',
      summary: 'Give an account a new password; open sessions end at once',
      tags,
    })
    .input(z.object({ accountId: z.uuid(), password }))
    .output(z.object({ accountId: z.uuid() })),
  changeOwnPassword: oc
    .route({
      method: 'POST',
      path: '/me/password',
      summary: 'Change one’s own password; every open session ends at once',
      tags,
    })
    .input(z.object({ current: z.string().max(200), next: password }))
    .output(z.object({ changed: z.literal(true) })),
  substitutions: oc
    .route({ method: 'GET', path: '/substitutions', summary: 'Who acts for whom: one’s own, or all', tags })
    .input(z.object({ all: z.boolean().default(false) }))
    .output(z.array(SubstitutionView)),
  appointSubstitute: oc
    .route({
      method: 'POST',
      path: '/substitutions',
      summary: 'Appoint who acts for an absent person, by which order',
      tags,
    })
    .input(
      z.object({
        absentId: z.uuid(),
        substituteId: z.uuid(),
        order: word(200),
        from: z.iso.date(),
        until: z.iso.date(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  endSubstitution: oc
    .route({
      method: 'POST',
      path: '/substitutions/{substitutionId}/end',
      summary: 'End a substitution before its day',
      tags,
    })
    .input(z.object({ substitutionId: z.uuid() }))
    .output(z.object({ id: z.uuid() })),
}
