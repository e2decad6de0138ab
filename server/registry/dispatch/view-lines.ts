import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatchLines, dispatchReturns, documents } from '@/db/schema'
import { Check, type LineView } from '@/lib/contracts/registry-dispatch-views'
import { personRefs, visibleTo } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { methodsFor } from '../rules'
import { envelopeKey } from './envelopes'
import { linesToMissions } from './missions'
import { withCover } from './with-cover'

const MOST = 500

/** Lines that fit, with their documents as this person may see them, urgent first, then the oldest. */
export async function viewLines(db: DbOrTx, actor: Actor, where: SQL | undefined): Promise<LineView[]> {
  const rows = await db
    .select({ line: dispatchLines, document: documents })
    .from(dispatchLines)
    .innerJoin(documents, eq(documents.id, dispatchLines.documentId))
    .where(and(visibleTo(actor), where))
    .orderBy(
      desc(dispatchLines.urgent),
      asc(documents.regDate),
      asc(dispatchLines.createdAt),
      asc(dispatchLines.position),
    )
    .limit(MOST)
  const people = await personRefs(
    db,
    rows.flatMap(({ line }) => [line.decidedBy, line.approvedBy, line.permittedBy]),
  )
  const nameOf = (id: string | null) => people.get(id ?? '')?.name ?? null
  const reasons = await reasonsOf(
    db,
    rows.flatMap(({ line }) => (line.state === 'with_executor' ? [line.id] : [])),
  )
  const lines = await withCover(
    db,
    rows.map(({ line, document }) => ({ ...line, document })),
  )
  const missions = await linesToMissions(db, lines)
  return lines.map(({ document, ...line }) => ({
    ...line,
    mission: missions.has(line.id),
    ...{ number: document.regNumber, regDate: document.regDate, title: document.title },
    restricted: document.access === 'dsp',
    methods: methodsFor(document.access, { abroad: line.country !== null }),
    decidedBy: nameOf(line.decidedBy),
    approvedBy: nameOf(line.approvedBy),
    permittedBy: nameOf(line.permittedBy),
    checks: Check.array().parse(line.checks),
    returnReason: reasons.get(line.id) ?? null,
    envelope: envelopeKey({ ...line, restricted: document.access === 'dsp' }),
  }))
}

/** Why each of these lines was given back the last time. */
async function reasonsOf(db: DbOrTx, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await db
    .select({ lineId: dispatchReturns.lineId, reason: dispatchReturns.reason })
    .from(dispatchReturns)
    .where(inArray(dispatchReturns.lineId, ids))
    .orderBy(asc(dispatchReturns.year), asc(dispatchReturns.number))
  return new Map(rows.map(({ lineId, reason }) => [lineId, reason]))
}
