import { desc, eq } from 'drizzle-orm'
import { caseFiles, caseFilings } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import type { FilingMark } from '@/lib/contracts/archive-filing'
import { loadDocument, personRefs } from '../../documents'
import { allOf } from '../../kernel/policy'
import { defineQuery } from '../../kernel/query'
import { mayFile, mayKeep, mayTakeOut } from '../policy'
import { executionOf } from './execution-of'

/** «В дело № 12-05 за 2026 год»: in which case a document is and was, and whether this person may file it. */
export const getFiling = defineQuery(archiveContract.filing, {
  name: 'archive.filing',
  async run({ db, actor }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const { done, whom, unfinished } = await executionOf(db, document, actor)
    const rows = await db
      .select({ filing: caseFilings, into: caseFiles })
      .from(caseFilings)
      .innerJoin(caseFiles, eq(caseFiles.id, caseFilings.caseId))
      .where(eq(caseFilings.documentId, documentId))
      .orderBy(desc(caseFilings.filedAt), desc(caseFilings.id))
    const people = await personRefs(
      db,
      rows.flatMap(({ filing }) => [filing.filedBy, filing.onBehalfOf, filing.takenOutBy]),
    )
    const marks = rows.map(({ filing, into }): FilingMark => {
      const { takenOutAt, takenOutBy, takenOutWhy } = filing
      return {
        ...{ id: filing.id, caseId: into.id, year: into.year, index: into.index, heading: into.heading },
        ...{ position: filing.position, note: filing.note, filedAt: filing.filedAt.toISOString() },
        filedBy: people.get(filing.filedBy)?.name ?? '',
        onBehalfOf: people.get(filing.onBehalfOf ?? '')?.accusative ?? null,
        takenOut: takenOutAt && {
          at: takenOutAt.toISOString(),
          by: people.get(takenOutBy ?? '')?.name ?? '',
          why: takenOutWhy ?? '',
        },
      }
    })
    const mark = marks.find(({ takenOut }) => !takenOut) ?? null
    const concerned = whom !== null
    return {
      documentId,
      mark,
      before: marks.filter((one) => one !== mark),
      unfinished,
      concerned: concerned || mayKeep(actor) === true,
      abilities: {
        file: allOf(mayFile(actor, { concerned }), done),
        takeOut: allOf(mayTakeOut(actor), mark ? true : 'archive.not_filed'),
      },
    }
  },
})
