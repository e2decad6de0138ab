import { and, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentGrants, documentKinds, documents } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import type { Flow } from './lifecycle'
import { type Grant, visibleTo } from './policy'

export type DocumentRow = typeof documents.$inferSelect
/**
 * `model` is the kind that comes with the product whose routes and rules it has: its own, of those (C-09.07). `papersTo` is where the
 * papers of its kind go, of which the cover letter alone is scanned.
 */
export type LoadedDocument = DocumentRow & {
  flow: Flow
  layout: string | null
  model: string
  papersTo: string
  grants: HeldGrant[]
}
type HeldGrant = Grant & Pick<typeof documentGrants.$inferSelect, 'invited'>

/**
 * One document with its grants, through the visibility clause; foreign or absent is not found. `lock` takes the row (not its
 * key, so that rows pointing to it, such as edits of its text, can still be written):
 * lock order everywhere is document → journal → work items → the slice's own rows.
 */
export async function loadDocument(
  db: DbOrTx,
  documentId: string,
  { actor, lock = false }: { actor: Actor; lock?: boolean },
): Promise<LoadedDocument> {
  const base = db
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), visibleTo(actor)))
  const [row] = lock ? await base.for('no key update') : await base
  if (!row) throw new DomainError('not_found', 'documents.not_found')
  const [kind] = await db.select().from(documentKinds).where(eq(documentKinds.key, row.kind))
  const grants = await db
    .select({ principal: documentGrants.principal, access: documentGrants.access, invited: documentGrants.invited })
    .from(documentGrants)
    .where(eq(documentGrants.documentId, documentId))
  return {
    ...row,
    flow: kind?.flow ?? 'internal',
    layout: kind?.layout ?? null,
    model: kind?.model ?? row.kind,
    papersTo: kind?.papersTo ?? '',
    grants,
  }
}

/** Of these documents, the ones this person may see. */
export async function visibleDocumentIds(db: DbOrTx, actor: Actor, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(inArray(documents.id, ids), visibleTo(actor)))
  return rows.map((row) => row.id)
}
