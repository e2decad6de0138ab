import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import type { DocumentRow } from '../../documents'

type Document = Pick<DocumentRow, 'correspondentId' | 'requisites'>

/** Names of the bodies these documents came from. */
export async function correspondentsOf(db: DbOrTx, documents: readonly Document[]): Promise<Map<string, string>> {
  const ids = [...new Set(documents.flatMap(({ correspondentId: id }) => (id ? [id] : [])))]
  const found = ids.length ? await db.select().from(organisations).where(inArray(organisations.id, ids)) : []
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** What a register says of an original: of an appeal its author, of a letter the body and who signed it; its sheets. */
export function paperFacts(
  { correspondentId, requisites }: Document,
  correspondents: ReadonlyMap<string, string>,
): { author: string; sheets: number | null } {
  const { appeal, signedBy, sheets } = IncomingRequisites.parse(requisites)
  const body = correspondents.get(correspondentId ?? '') ?? ''
  const author = appeal?.applicant || [body, signedBy].filter(Boolean).join(', ')
  return { author, sheets: sheets ?? null }
}
