import { oc } from '@orpc/contract'
import { z } from 'zod'
import { KIND_GROUPS, REQUISITE_TYPES } from '../requisites/additional'
import { ChosenAccess } from './access'

/** A requisite an administrator has added to a kind, as cards show it. */
export const AdditionalRequisiteView = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  type: z.enum(REQUISITE_TYPES),
  options: z.array(z.string()).describe('what may be chosen, of a list only'),
  mandatory: z.boolean(),
  removed: z.boolean().describe('out of use: read in cards that have it, written in none'),
  version: z.number().int(),
})
export type AdditionalRequisiteView = z.infer<typeof AdditionalRequisiteView>

/** A kind of documents as it is chosen. */
export const OfferedKind = z.object({
  key: z.string(),
  name: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  layout: z.string().nullable().describe('the letterhead of what the office writes'),
  group: z.enum(KIND_GROUPS),
  access: ChosenAccess.describe('for whose eyes a new one is where nobody says otherwise'),
  papersTo: z
    .string()
    .describe('where the papers go, of which the cover letter alone is scanned; empty where all may be'),
  fileNeeded: z.boolean().describe('registered only with a file or the reason why there is none; of received ones'),
  removed: z.boolean().describe('out of use: no new document is of it'),
})
export type OfferedKind = z.infer<typeof OfferedKind>

/** A kind of documents with every requisite it was ever given, in order. */
export const KindView = OfferedKind.extend({
  requisites: z.array(AdditionalRequisiteView),
  version: z.number().int(),
})
export type KindView = z.infer<typeof KindView>

const kind = z.string().min(1).max(100)
const KindFields = z.object({
  name: z.string().trim().min(1).max(100),
  access: ChosenAccess.default('common'),
  fileNeeded: z.boolean().default(true),
  papersTo: z.string().trim().max(200).default('').describe('of received ones only (R-32.05)'),
})
const requisiteId = z.uuid()
const version = z.number().int().describe('the version that was changed; another one is a conflict')
const changed = z.object({ version: z.number().int() })
const tags = ['documents']

const RequisiteFields = z.object({
  name: z.string().trim().min(1).max(100),
  options: z.array(z.string().trim().min(1).max(200)).max(100).default([]).describe('of a choice from a list only'),
  mandatory: z.boolean().default(false).describe('nothing is registered or sent for approval without it from now on'),
})
export type RequisiteFields = z.infer<typeof RequisiteFields>

/** Kinds of documents as data: their groups and additional requisites (R-02.01, C-09.07, C-09.08). */
export const kindsContract = {
  kinds: oc
    .route({
      method: 'GET',
      path: '/document-kinds',
      summary: 'Kinds of documents with their additional requisites',
      tags,
    })
    .input(z.object({}))
    .output(z.array(KindView)),
  offeredKinds: oc
    .route({ method: 'GET', path: '/document-kinds/offered', summary: 'Kinds of documents in use, in order', tags })
    .input(z.object({}))
    .output(z.array(OfferedKind)),
  makeKind: oc
    .route({
      method: 'POST',
      path: '/document-kinds',
      summary: 'Make a kind of documents on the model of another',
      tags,
    })
    .input(
      KindFields.extend({
        like: kind.describe('whose flow, letterhead and routes it has'),
        group: z.enum(KIND_GROUPS),
      }),
    )
    .output(z.object({ key: z.string() })),
  orderKinds: oc
    .route({ method: 'PUT', path: '/document-kinds', summary: 'Put kinds of documents in order', tags })
    .input(
      z.object({
        kinds: z.array(kind).max(500).describe('all there are'),
        before: z.array(kind).max(500).describe('the order that was changed; another one is a conflict'),
      }),
    )
    .output(z.object({ ordered: z.literal(true) })),
  changeKind: oc
    .route({
      method: 'PUT',
      path: '/document-kinds/{kind}',
      summary: 'Rename a kind, set what new documents of it have',
      tags,
    })
    .input(KindFields.extend({ kind, version }))
    .output(changed),
  removeKind: oc
    .route({
      method: 'DELETE',
      path: '/document-kinds/{kind}',
      summary: 'Take a kind out of use; its documents stay',
      tags,
    })
    .input(z.object({ kind, version }))
    .output(changed),
  restoreKind: oc
    .route({ method: 'POST', path: '/document-kinds/{kind}/restore', summary: 'Put a kind back into use', tags })
    .input(z.object({ kind, version }))
    .output(changed),
  restoreKindRequisite: oc
    .route({
      method: 'POST',
      path: '/document-kinds/requisites/{requisiteId}/restore',
      summary: 'Put an additional requisite back into use',
      tags,
    })
    .input(z.object({ requisiteId, version }))
    .output(changed),
  changeKindGroup: oc
    .route({ method: 'PUT', path: '/document-kinds/{kind}/group', summary: 'Put a kind into another group', tags })
    .input(z.object({ kind, group: z.enum(KIND_GROUPS), version }))
    .output(changed),
  addKindRequisite: oc
    .route({ method: 'POST', path: '/document-kinds/{kind}/requisites', summary: 'Give a kind a requisite', tags })
    .input(RequisiteFields.extend({ kind, type: z.enum(REQUISITE_TYPES) }))
    .output(z.object({ id: z.uuid() })),
  orderKindRequisites: oc
    .route({
      method: 'PUT',
      path: '/document-kinds/{kind}/requisites',
      summary: 'Put the requisites of a kind in order',
      tags,
    })
    .input(z.object({ kind, requisiteIds: z.array(z.uuid()).max(200).describe('all that are in use'), version }))
    .output(changed),
  changeKindRequisite: oc
    .route({
      method: 'PUT',
      path: '/document-kinds/requisites/{requisiteId}',
      summary: 'Change an additional requisite; its type stays',
      tags,
    })
    .input(RequisiteFields.extend({ requisiteId, version }))
    .output(changed),
  removeKindRequisite: oc
    .route({
      method: 'DELETE',
      path: '/document-kinds/requisites/{requisiteId}',
      summary: 'Take an additional requisite out of use; cards keep its values',
      tags,
    })
    .input(z.object({ requisiteId, version }))
    .output(changed),
}
