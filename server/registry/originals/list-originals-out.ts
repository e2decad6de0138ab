import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { documents, originalHandouts, paperOriginals, people } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadCalendar } from '../../directory'
import { personRefs, shortName, visibleTo } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { plainText } from '../plain-text'
import { mayRegister } from '../policy'
import { viewHandout } from './view-handout'

const MOST = 500
const TOTAL = sql<number>`(count(*) over ())::int`
const whoHasIt = sql`replace(lower((${shortName} || ' ' || ${people.position}) collate "ru-x-icu"), 'ё', 'е')`

/**
 * Paper originals that are out now, the overdue and the nearest first, those without a term last, narrowed by who has them
 * . A registrar sees those of documents they may see.
 */
export const listOriginalsOut = defineQuery(registryContract.originalsOut, {
  name: 'registry.originalsOut',
  async run({ db, actor, today }, { query }) {
    const verdict = mayRegister(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const found = await db
      .select({ handout: originalHandouts, document: documents, cell: paperOriginals.cell, total: TOTAL })
      .from(originalHandouts)
      .innerJoin(documents, eq(documents.id, originalHandouts.documentId))
      .innerJoin(people, eq(people.id, originalHandouts.personId))
      .leftJoin(paperOriginals, eq(paperOriginals.documentId, documents.id))
      .where(
        and(visibleTo(actor), isNull(originalHandouts.returnedAt), sql`strpos(${whoHasIt}, ${plainText(query)}) > 0`),
      )
      .orderBy(sql`${originalHandouts.until} asc nulls last`, asc(originalHandouts.handedAt), asc(originalHandouts.id))
      .limit(MOST)
    const known = await personRefs(
      db,
      found.flatMap(({ handout }) => [handout.personId, handout.handedBy]),
    )
    const facts = { people: known, calendar: await loadCalendar(db), today }
    const rows = found.flatMap(({ handout, document, cell }) =>
      viewHandout(handout, facts).map((view) => ({
        ...view,
        ...{ documentId: document.id, kind: document.kind, title: document.title, cell },
        number: document.regNumber ?? '',
      })),
    )
    return { rows, total: found[0]?.total ?? 0 }
  },
})
