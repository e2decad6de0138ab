import { IncomingRequisites, type Urgency } from '@/lib/contracts/requisites'
import { createDocument, grant, openWorkItem } from '../documents'
import { attach } from '../files'
import type { CommandContext } from '../kernel/command'
import { touchRegistry } from './touch-registry'

type Item = { sha256?: string | null; name: string; title: string; urgency: Urgency }
type Received = { documentId: string; attachmentId: string | null }

/** A received item stands in the registry's queue: every registrar sees it, its scan comes with it where there is one. */
export async function receiveItem(ctx: CommandContext, { sha256, name, title, urgency }: Item): Promise<Received> {
  const requisites = IncomingRequisites.parse({ urgency })
  const { id: documentId } = await createDocument(ctx, { kind: 'incoming', title, requisites })
  await grant(ctx, documentId, ['r:registry.register'], 'read')
  const scan = sha256 ? await attach(ctx, { documentId, sha256, name, role: 'scan' }) : null
  await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'register' })
  touchRegistry(ctx)
  return { documentId, attachmentId: scan?.id ?? null }
}
