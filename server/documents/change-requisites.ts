import { documentsContract } from '@/lib/contracts/documents'
import { type OutgoingRequisites, requisitesOf } from '@/lib/contracts/requisites'
import { areWhole } from '@/lib/requisites/whole-stamps'
import { canonical } from '../kernel/audit'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { chooseOrganisation } from '../organisations'
import { changeCard } from './change-card'
import { additionalOf, settleAdditional } from './kinds/additional-values'
import { type DocumentRow, loadDocument } from './load-document'
import { canChangeRequisites } from './policy'
import { entriesIn, settleAddressees } from './settle-addressees'
import { closeWorkItems } from './work-items'

/**
 * Changes the requisites of a draft; the letter on screen and in print is laid out from them. Closed by the signature.
 * Throws `documents.empty_stamp` where a stamp does not say whose it is; the date and
 * the number may stay blank for the hand. `documents.wrong_requisites`, `documents.changed_meanwhile`, of additional requisites
 * `documents.unknown_requisite` and `documents.wrong_additional` (C-09.08).
 */
export const changeRequisites = defineCommand(documentsContract.changeRequisites, {
  name: 'documents.changeRequisites',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canChangeRequisites,
  async run(ctx, { documentId, expectedVersion, title, correspondentId, requisites }, document) {
    const kept = [document.correspondentId, ...entriesIn(document.requisites)]
    const chosen = correspondentId ? await chooseOrganisation(ctx.tx, ctx.actor, { id: correspondentId, kept }) : null
    const merged = requisitesOf(document.flow).safeParse({ ...document.requisites, ...requisites })
    if (!merged.success) throw new DomainError('invalid', 'documents.wrong_requisites', { issues: merged.error.issues })
    refuseEmptyStamps(requisites, merged.data)
    const written = requisites?.additional ? { ...additionalOf(document), ...merged.data.additional } : undefined
    const additional = await settleAdditional(ctx.tx, document, written)
    const after = { ...merged.data, additional }
    const version = await changeCard(ctx, document, {
      expectedVersion,
      set: {
        requisites: await settleAddressees(ctx, document.requisites, after),
        ...(title ? { title } : {}),
        ...(correspondentId !== undefined ? { correspondentId: chosen?.id ?? null } : {}),
      },
    })
    // A list that is gone is not to be signed.
    if (requisites?.mailing === null) await closeWorkItems(ctx, { documentId, kind: 'sign_list', outcome: 'withdrawn' })
    return { documentId, version }
  },
  audit: ({ documentId, title, correspondentId, requisites }, _output, document) => ({
    stream: `document:${documentId}`,
    detail: { changes: changesOf(document, { title, correspondentId, ...apart(requisites ?? {}) }) },
  }),
})

/** Only what is written now is held to this: a card from before may be saved in its other fields. */
function refuseEmptyStamps(written: Record<string, unknown> | undefined, card: object): void {
  for (const field of ['approvals', 'agreements'] as const)
    if (written && field in written && !areWhole((card as OutgoingRequisites)[field]))
      throw new DomainError('invalid', 'documents.empty_stamp', { field })
}

/** What the act really changed, field by field: the card shows the past of each of its fields from here. */
function changesOf(
  before: DocumentRow,
  after: Record<string, unknown>,
): Record<string, { from: unknown; to: unknown }> {
  const fields: Record<string, unknown> = {
    ...apart(before.requisites),
    title: before.title,
    correspondentId: before.correspondentId,
  }
  const changed = Object.entries(after).filter(
    ([key, to]) => to !== undefined && canonical(told(fields[key])) !== canonical(told(to)),
  )
  return Object.fromEntries(changed.map(([key, to]) => [key, { from: told(fields[key]), to: told(to) }]))
}

/** Additional requisites have their past each, as the other fields have (C-09.08). */
const apart = ({ additional, ...requisites }: Record<string, unknown>): Record<string, unknown> => ({
  ...requisites,
  ...Object.fromEntries(Object.entries(additional ?? {}).map(([id, value]) => [`additional:${id}`, value])),
})

/** A field that was never filled and one that was emptied are the same to a reader. */
const told = (value: unknown): unknown => (value === undefined || value === '' ? null : value)
