import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatchLines, documentLinks, documents } from '@/db/schema'

type Place = Pick<typeof dispatchLines.$inferSelect, 'addressee' | 'address' | 'country' | 'foreignName' | 'email'>

/**
 * A document without an address part goes with its cover letter only: to whom and where the numbered cover letter linked with it
 * goes, so that both lie in one envelope. A line without one keeps nobody to go to and passes no check.
 * Copies of directive documents are no letters and have no lines.
 */
export async function withCover<L extends Place & { documentId: string }>(
  db: DbOrTx,
  lines: readonly L[],
): Promise<L[]> {
  const bare = lines.filter(({ addressee }) => !addressee)
  if (!bare.length) return [...lines]
  const ids = [...new Set(bare.map(({ documentId }) => documentId))]
  const covers = await db
    .select({ documentId: documentLinks.toId, place: dispatchLines })
    .from(documentLinks)
    .innerJoin(documents, eq(documents.id, documentLinks.fromId))
    .innerJoin(dispatchLines, eq(dispatchLines.documentId, documents.id))
    .where(and(eq(documentLinks.kind, 'covers'), inArray(documentLinks.toId, ids), isNotNull(documents.regNumber)))
    .orderBy(asc(documents.regDate), asc(documents.regNumber), asc(dispatchLines.position))
  const placeOf = (documentId: string) => covers.find((cover) => cover.documentId === documentId)?.place
  return lines.map((line) => {
    const place = line.addressee ? null : placeOf(line.documentId)
    if (!place) return line
    const { addressee, address, country, foreignName, email } = place
    const where = line.address ? {} : { address, country, foreignName }
    return { ...line, ...where, addressee, email: line.email || email }
  })
}
