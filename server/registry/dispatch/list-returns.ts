import { and, desc, eq, gte, lte } from 'drizzle-orm'
import { dispatchLines, dispatchReturns, documents } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { personRefs, visibleTo } from '../../documents'
import { defineQuery } from '../../kernel/query'
import { mayDispatch } from '../policy'

const MOST = 500

/** The register of return for a period, the last first. */
export const listReturns = defineQuery(registryContract.listReturns, {
  name: 'registry.listReturns',
  async run({ db, actor }, { from, until }) {
    if (mayDispatch(actor) !== true) return { rows: [] }
    const rows = await db
      .select({ back: dispatchReturns, line: dispatchLines, document: documents })
      .from(dispatchReturns)
      .innerJoin(dispatchLines, eq(dispatchLines.id, dispatchReturns.lineId))
      .innerJoin(documents, eq(documents.id, dispatchReturns.documentId))
      .where(and(visibleTo(actor), gte(dispatchReturns.returnedOn, from), lte(dispatchReturns.returnedOn, until)))
      .orderBy(desc(dispatchReturns.year), desc(dispatchReturns.number))
      .limit(MOST)
    const people = await personRefs(
      db,
      rows.map(({ back }) => back.returnedBy),
    )
    return {
      rows: rows.map(({ back, line, document }) => ({
        ...back,
        number: String(back.number),
        ...{ docNumber: document.regNumber, title: document.title, addressee: line.addressee },
        by: people.get(back.returnedBy ?? '')?.name ?? null,
      })),
    }
  },
})
