import { IncomingRequisites, type Urgency } from '@/lib/contracts/requisites'
import type { AppealForm } from '@/lib/registry/received-kinds'
import { createDocument, grant, openWorkItem, requireKind } from '../documents'
import { attach } from '../files'
import type { CommandContext } from '../kernel/command'
import type { Batch } from './receipts/lock-batch'
import { tieItem } from './receipts/tie-item'
import { touchRegistry } from './touch-registry'

type Item = {
  sha256?: string | null
  name: string
  title: string
  urgency: Urgency
  kind?: string
  form?: AppealForm
  /** The mail it came with: the card begins with its way of delivery. */
  batch?: Batch | null
}
type Received = { documentId: string; attachmentId: string | null }

/** A received item stands in the registry's queue: every registrar sees it, its scan comes with it where there is one. */
export async function receiveItem(ctx: CommandContext, { sha256, name, ...item }: Item): Promise<Received> {
  const { title, urgency, kind = 'incoming', form, batch } = item
  await requireKind(ctx.tx, kind, 'received')
  const appeal = kind === 'appeal' ? { form } : null
  const requisites = IncomingRequisites.parse({ urgency, appeal, ...(batch ? { deliveryMethod: batch.way } : {}) })
  const { id: documentId } = await createDocument(ctx, { kind, title, requisites })
  if (batch) await tieItem(ctx, batch, documentId)
  await grant(ctx, documentId, ['r:registry.register'], 'read')
  const scan = sha256 ? await attach(ctx, { documentId, sha256, name, role: 'scan' }) : null
  await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'register' })
  touchRegistry(ctx)
  return { documentId, attachmentId: scan?.id ?? null }
}
