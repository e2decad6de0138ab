import { oc } from '@orpc/contract'
import { z } from 'zod'
import { PersonRef } from './documents'

/** People who may register in the journals tied to their group. */
export const GroupView = z.object({
  id: z.uuid(),
  name: z.string(),
  people: z.array(PersonRef.extend({ left: z.boolean().describe('has left the office and registers nothing') })),
  journals: z.array(z.string()).describe('names of the open journals tied to the group'),
  version: z.number().int(),
})
export type GroupView = z.infer<typeof GroupView>

/** Where documents of a kind, of one unit or of all of them, are registered. */
export const SettingView = z.object({
  id: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  unit: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('with the units under it; none is the whole office'),
  restricted: z.boolean(),
  journal: z.object({ id: z.uuid(), name: z.string(), closed: z.boolean() }),
  group: z.string().nullable().describe('who may register there; none is every registrar'),
  version: z.number().int(),
})
export type SettingView = z.infer<typeof SettingView>

const version = z.number().int().describe('the version that was changed; another one is a conflict')
const tags = ['journals']
const GroupFields = z.object({
  name: z.string().trim().min(1).max(200),
  personIds: z.array(z.uuid()).min(1).max(200),
})
export type GroupFields = z.infer<typeof GroupFields>
const SettingFields = z.object({
  kind: z.string().min(1).max(100),
  unitId: z.uuid().nullable(),
  restricted: z.boolean().default(false),
  journalId: z.uuid(),
})
export type SettingFields = z.infer<typeof SettingFields>

const groupId = z.uuid()
const settingId = z.uuid()

/** Who registers where: registration groups (T-13) and registration settings (T-12). */
export const journalSettingsContract = {
  groups: oc
    .route({ method: 'GET', path: '/journals/groups', summary: 'Registration groups and their people', tags })
    .input(z.object({}))
    .output(z.array(GroupView)),
  addGroup: oc
    .route({ method: 'POST', path: '/journals/groups', summary: 'Make a registration group', tags })
    .input(GroupFields)
    .output(z.object({ id: z.uuid() })),
  changeGroup: oc
    .route({ method: 'PUT', path: '/journals/groups/{groupId}', summary: 'Change a registration group', tags })
    .input(GroupFields.extend({ groupId, version }))
    .output(z.object({ version: z.number().int() })),
  removeGroup: oc
    .route({
      method: 'DELETE',
      path: '/journals/groups/{groupId}',
      summary: 'Take a registration group out of use; none of the open journals may be tied to it',
      tags,
    })
    .input(z.object({ groupId, version }))
    .output(z.object({ version: z.number().int() })),
  settings: oc
    .route({ method: 'GET', path: '/journals/settings', summary: 'Where documents of a kind are registered', tags })
    .input(z.object({}))
    .output(
      z.object({
        settings: z.array(SettingView),
        kinds: z.array(
          z.object({ key: z.string(), name: z.string(), flow: z.enum(['incoming', 'outgoing', 'internal']) }),
        ),
      }),
    ),
  addSetting: oc
    .route({ method: 'POST', path: '/journals/settings', summary: 'Tie a kind of documents to a journal', tags })
    .input(SettingFields)
    .output(z.object({ id: z.uuid() })),
  changeSetting: oc
    .route({ method: 'PUT', path: '/journals/settings/{settingId}', summary: 'Change a registration setting', tags })
    .input(SettingFields.extend({ settingId, version }))
    .output(z.object({ version: z.number().int() })),
  removeSetting: oc
    .route({ method: 'DELETE', path: '/journals/settings/{settingId}', summary: 'Remove a registration setting', tags })
    .input(z.object({ settingId, version }))
    .output(z.object({ version: z.number().int() })),
}
