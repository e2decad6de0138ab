import { and, asc, eq, isNull } from 'drizzle-orm'
import { caseFiles, caseFilings, documentKinds, documents } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { personRefs, visibleTo } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { ownUnit } from '../own-unit'
import { canSee } from '../policy'

const MOST = 500

/**
 * What is in a case, chronologically; of documents one may not see only how many they are
 * (V-19.27). Throws `archive.no_case`, `archive.another_unit`.
 */
export const listCaseDocuments = defineQuery(archiveContract.caseDocuments, {
  name: 'archive.caseDocuments',
  async run({ db, actor }, { caseId }) {
    const [one] = await db
      .select()
      .from(caseFiles)
      .where(and(eq(caseFiles.id, caseId), isNull(caseFiles.removedAt)))
    if (!one) throw new DomainError('not_found', 'archive.no_case')
    const own = await ownUnit(db, actor.unitId, one.year)
    const verdict = canSee(actor, { unitId: one.unitId, own })
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const inside = and(eq(caseFilings.caseId, caseId), isNull(caseFilings.takenOutAt))
    const rows = await db
      .select({ document: documents, kindName: documentKinds.name, filing: caseFilings })
      .from(caseFilings)
      .innerJoin(documents, eq(documents.id, caseFilings.documentId))
      .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
      .where(and(inside, visibleTo(actor)))
      .orderBy(asc(documents.regDate), asc(caseFilings.filedAt), asc(documents.id))
      .limit(MOST + 1)
    const shown = rows.slice(0, MOST)
    const more = rows.length > MOST
    const people = await personRefs(
      db,
      shown.map(({ filing }) => filing.filedBy),
    )
    return {
      documents: shown.map(({ document: { id, regNumber, regDate, title, access }, kindName, filing }) => ({
        ...{ documentId: id, number: regNumber ?? '', date: regDate ?? '', kindName, title, access },
        filedAt: filing.filedAt.toISOString(),
        filedBy: people.get(filing.filedBy)?.name ?? '',
      })),
      closed: more ? 0 : (await db.$count(caseFilings, inside)) - rows.length,
      more,
    }
  },
})
