import type { IncomingFields } from '@/lib/contracts/registry'
import { grant, openWorkItem } from '../documents'
import { endOfOfficeDay } from '../kernel/clock'
import type { CommandContext } from '../kernel/command'

type Card = Pick<IncomingFields, 'requisites' | 'dueDate' | 'onControl'>

/** The letter appears in the cabinets of those it is addressed to, and of who keeps its term. */
export async function handOver(ctx: CommandContext, documentId: string, card: Card): Promise<void> {
  const { addresseeIds, controllerId } = card.requisites
  const dueAt = card.dueDate ? endOfOfficeDay(card.dueDate) : null
  for (const personId of new Set(addresseeIds))
    await openWorkItem(ctx, { documentId, personId, kind: 'consider', dueAt })
  if (card.onControl && controllerId)
    await openWorkItem(ctx, { documentId, personId: controllerId, kind: 'control', dueAt })
  await grant(
    ctx,
    documentId,
    addresseeIds.map((id) => `p:${id}`),
    'comment',
  )
}
