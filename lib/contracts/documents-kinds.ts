import { oc } from '@orpc/contract'
import { z } from 'zod'
import { KIND_GROUPS, REQUISITE_TYPES } from '../requisites/additional'

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

/** A kind of documents with its group and every requisite it was ever given, in order. */
export const KindView = z.object({
  key: z.string(),
  name: z.string(),
  group: z.enum(KIND_GROUPS),
  requisites: z.array(AdditionalRequisiteView),
  version: z.number().int(),
})
export type KindView = z.infer<typeof KindView>

const kind = z.string().min(1).max(100)
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
