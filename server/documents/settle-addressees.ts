import { z } from 'zod'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { countryOf } from '@/lib/countries/countries'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { chooseOrganisation, membersOf, openList } from '../organisations'

type Requisites = Record<string, unknown>
type Named = { organisationId?: string | null }

/**
 * The requisites with every entry of the addressees led to the living one. What is named anew must be one that this
 * person may choose, and a mailing list one that this person may use (V-05.11, T-19.03); what the card had stays. A country is
 * one of the directory. Throws `documents.wrong_requisites` and what `chooseOrganisation` does.
 */
export async function settleAddressees(
  ctx: CommandContext,
  before: Requisites,
  after: Requisites,
): Promise<Requisites> {
  const next = OutgoingRequisites.safeParse(after)
  if (!next.success || !('addressees' in after)) return after
  const { addressees, mailing } = next.data
  if (addressees.some(({ country }) => country && !countryOf(country)))
    throw new DomainError('invalid', 'documents.wrong_requisites', {})
  const listed = await entriesOfList(ctx, mailing?.listId, OutgoingRequisites.safeParse(before).data?.mailing?.listId)
  const kept = [...entriesIn(before), ...listed]
  return {
    ...after,
    addressees: await settled(ctx, addressees, kept),
    ...(mailing ? { mailing: { ...mailing, members: await settled(ctx, mailing.members, kept) } } : {}),
  }
}

/** Entries the requisites name already: whoever writes the card may leave them in it or move them. */
export function entriesIn(requisites: Requisites): string[] {
  const card = OutgoingRequisites.safeParse(requisites).data
  return [...idsIn(card?.addressees), ...idsIn(card?.mailing?.members)]
}

const idsIn = (list: readonly Named[] = []): string[] => list.flatMap(({ organisationId }) => organisationId ?? [])

/** Entries of a list stay with it, even those its author keeps as own: whoever may use the list writes to them. */
async function entriesOfList({ tx, actor }: CommandContext, listId?: string, before?: string): Promise<string[]> {
  if (!listId || listId === before) return []
  await openList(tx, actor, listId)
  return idsIn(await membersOf(tx, listId))
}

async function settled<N extends Named>(ctx: CommandContext, list: readonly N[], kept: string[]): Promise<N[]> {
  const rows: N[] = []
  for (const one of list) {
    const { organisationId: id } = one
    if (id && !z.uuid().safeParse(id).success) throw new DomainError('invalid', 'documents.wrong_requisites', {})
    const entry = id ? await chooseOrganisation(ctx.tx, ctx.actor, { id, kept }) : null
    rows.push(entry ? { ...one, organisationId: entry.id } : one)
  }
  return rows
}
