import { asc, desc, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { attachmentHolders, physicalAttachments } from '@/db/schema'
import type { AttachmentView } from '@/lib/contracts/registry-originals'
import { personRefs } from '../../documents'

/** Physical attachments of a document, each with who holds it and who held it before. */
export async function attachmentsOf(db: DbOrTx, documentId: string): Promise<AttachmentView[]> {
  const rows = await db
    .select({ attachment: physicalAttachments, holder: attachmentHolders })
    .from(physicalAttachments)
    .innerJoin(attachmentHolders, eq(attachmentHolders.attachmentId, physicalAttachments.id))
    .where(eq(physicalAttachments.documentId, documentId))
    .orderBy(asc(physicalAttachments.createdAt), asc(physicalAttachments.id), desc(attachmentHolders.position))
  const people = await personRefs(
    db,
    rows.flatMap(({ attachment, holder }) => [holder.personId, holder.handedBy, attachment.returnedTo]),
  )
  const views = new Map<string, AttachmentView>()
  for (const { attachment, holder } of rows) {
    const person = people.get(holder.personId)
    if (!person) continue
    const { handedOn, handedBy } = holder
    const held = { person, handedOn, handedBy: people.get(handedBy)?.name ?? '' }
    const { id, kind, name, returnedOn, returnedTo, version } = attachment
    const view = views.get(id)
    const back = { returnedOn, returnedTo: people.get(returnedTo ?? '')?.name ?? null }
    if (view) view.before.push(held)
    else views.set(id, { id, kind, name, holder: held, before: [], ...back, version })
  }
  return [...views.values()]
}
