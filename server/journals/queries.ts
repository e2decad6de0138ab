import { and, asc, count, desc, eq, gte, lte } from 'drizzle-orm'
import { documents, issuedNumbers, journals, organisations } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { visibleDocumentIds } from '../documents'
import { defineQuery } from '../kernel/query'
import { previewNumber } from './next-number'

/** The office's journals with the number each would give next. */
export const listJournals = defineQuery(journalsContract.list, {
  name: 'journals.list',
  async run({ db, today }) {
    const rows = await db.select().from(journals).orderBy(asc(journals.flow), asc(journals.name))
    const counts = await db
      .select({ id: issuedNumbers.journalId, n: count() })
      .from(issuedNumbers)
      .groupBy(issuedNumbers.journalId)
    const issued = new Map(counts.map((row) => [row.id, row.n]))
    return Promise.all(
      rows.map(async (journal) => ({
        ...journal,
        index: [journal.unitIndex, journal.caseIndex].filter(Boolean).join('-'),
        nextNumber: await previewNumber(db, journal, today),
        issued: issued.get(journal.id) ?? 0,
      })),
    )
  },
})

/** The register of a journal: every number is listed, the title only where the reader may see the document. */
export const journalRegister = defineQuery(journalsContract.register, {
  name: 'journals.register',
  async run({ db, actor }, { journalId, from, until }) {
    const rows = await db
      .select({
        number: issuedNumbers.number,
        date: issuedNumbers.issuedOn,
        document: documents,
        correspondent: organisations.name,
      })
      .from(issuedNumbers)
      .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
      .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
      .where(
        and(
          eq(issuedNumbers.journalId, journalId),
          from ? gte(issuedNumbers.issuedOn, from) : undefined,
          until ? lte(issuedNumbers.issuedOn, until) : undefined,
        ),
      )
      .orderBy(desc(issuedNumbers.issuedOn), desc(issuedNumbers.sequence))
      .limit(1000)
    const visible = new Set(
      await visibleDocumentIds(
        db,
        actor,
        rows.map((row) => row.document.id),
      ),
    )
    return rows.map(({ number, date, document, correspondent }) => {
      const seen = visible.has(document.id)
      return {
        documentId: document.id,
        number,
        date,
        title: seen ? document.title : null,
        correspondent: seen ? correspondent : null,
        state: seen ? document.state : null,
      }
    })
  },
})
