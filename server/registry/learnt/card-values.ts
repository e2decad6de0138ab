import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds, documentLinks, documents, people, timelineItems } from '@/db/schema'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import type { CardValues } from './find-values'

/**
 * A registered letter's card as its places are learnt by (R-31.11), and when it was registered; null of any other document. Appeals
 * teach nothing: their pages are the author's, not the correspondent's (V-19.27).
 */
export async function registeredCard(db: DbOrTx, documentId: string): Promise<(CardValues & { at: Date }) | null> {
  const { kind, theirNumber, theirDate, title, requisites, regNumber } = documents
  const [card] = await db
    .select({ theirNumber, theirDate, title, requisites, at: timelineItems.createdAt })
    .from(documents)
    .innerJoin(documentKinds, eq(documentKinds.key, kind))
    .innerJoin(timelineItems, eq(timelineItems.documentId, documents.id))
    .where(
      and(
        ...[eq(documents.id, documentId), eq(documentKinds.flow, 'incoming'), ne(kind, 'appeal')],
        isNotNull(regNumber),
        eq(timelineItems.name, 'registry.registered'),
      ),
    )
    .orderBy(asc(timelineItems.seq))
    .limit(1)
  if (!card) return null
  const read = IncomingRequisites.partial().safeParse(card.requisites)
  const { signedBy = '', attachments = '', addresseeIds = [] } = read.success ? read.data : {}
  const names = await namesOf(db, addresseeIds)
  return { ...card, signedBy, attachments, names, answersTo: await answeredBy(db, documentId) }
}

/** People as letters write to them: in the dative, and plainly. */
async function namesOf(db: DbOrTx, ids: string[]): Promise<string[]> {
  const rows = ids.length ? await db.select().from(people).where(inArray(people.id, ids)) : []
  return rows.flatMap(({ surname, firstName, patronymic, dativeName }) => [
    ...(dativeName ? [dativeName] : []),
    `${surname} ${firstName[0]}.${patronymic ? `${patronymic[0]}.` : ''}`,
  ])
}

async function answeredBy(db: DbOrTx, documentId: string): Promise<CardValues['answersTo']> {
  const rows = await db
    .select({ number: documents.regNumber, date: documents.regDate })
    .from(documentLinks)
    .innerJoin(documents, eq(documents.id, documentLinks.toId))
    .where(and(eq(documentLinks.fromId, documentId), eq(documentLinks.kind, 'reply'), isNotNull(documents.regNumber)))
    .orderBy(asc(documents.id))
  return rows.flatMap(({ number, date }) => (number && date ? [{ number, date }] : []))
}
