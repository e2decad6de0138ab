import { oc } from '@orpc/contract'
import { z } from 'zod'

export const PersonView = z.object({
  id: z.uuid(),
  name: z.string(),
  fullName: z.string(),
  position: z.string(),
  unit: z.string().nullable(),
  phone: z.string().nullable(),
  dativeName: z.string(),
  dativePosition: z.string(),
})
export type PersonView = z.infer<typeof PersonView>

const AccountView = z.object({
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

const tags = ['directory']
const password = z.string().min(10).max(200)

export const directoryContract = {
  me: oc
    .route({ method: 'GET', path: '/me', summary: 'Who I am and what I may do', tags })
    .input(z.object({}))
    .output(
      PersonView.extend({
        permissions: z.array(z.string()),
        substitutes: z.array(z.object({ id: z.string(), name: z.string(), order: z.string() })),
        login: z.string(),
      }),
    ),
  findPeople: oc
    .route({ method: 'GET', path: '/people', summary: 'People by surname, position or unit', tags })
    .input(
      z.object({
        query: z.string().max(100).default(''),
        permission: z.string().max(40).optional(),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.array(PersonView)),
  units: oc
    .route({ method: 'GET', path: '/units', summary: 'Structural units as a tree', tags })
    .input(z.object({}))
    .output(
      z.array(
        z.object({ id: z.uuid(), parentId: z.string().nullable(), name: z.string(), head: z.string().nullable() }),
      ),
    ),
  accounts: oc
    .route({ method: 'GET', path: '/accounts', summary: 'Accounts', tags })
    .input(z.object({}))
    .output(z.array(AccountView)),
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
      summary: 'Change one’s own password; other sessions end at once',
      tags,
    })
    .input(z.object({ current: z.string().max(200), next: password }))
    .output(z.object({ changed: z.literal(true) })),
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
        order: z.string().trim().min(1).max(200),
        from: z.iso.date(),
        until: z.iso.date(),
      }),
    )
    .output(z.object({ id: z.uuid() })),
}
