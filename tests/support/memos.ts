import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import { paragraph } from '@/lib/editor/content'
import { createDraft } from '@/server/documents/create-draft'
import { execute } from '@/server/kernel/execute'
import { createText } from '@/server/rooms'
import type { Office } from './office'
import { inCommand } from './rooms'

/** A memo of the executor with its text, addressed to these as the card names them; or another kind the office writes. */
export async function writtenMemo(db: Db, { executor, head }: Office, names: string[], kind = 'memo'): Promise<string> {
  const { documentId } = await execute(createDraft, { actor: executor }, { kind, title: 'О ремонте кровли' })
  const body = { type: 'doc' as const, content: [paragraph('Прошу выделить средства.')] }
  await inCommand(executor, (ctx) => createText(ctx, documentId, body))
  const signatory = { personId: head.personId, position: 'Министр', name: head.name }
  const requisites = { signatory, addressees: names.map((name) => ({ position: 'Министру', name })) }
  await db.update(documents).set({ requisites }).where(eq(documents.id, documentId))
  return documentId
}
