import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatches, documentLinks, documents } from '@/db/schema'
import type { Check, LineView } from '@/lib/contracts/registry-dispatch-views'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { Calendar } from '../../directory'
import { countCurrentFiles } from '../../files'
import { mailingOf, mailingSignaturesOf } from '../mailing/mailing-of'
import { linesToMissions } from './missions'
import { type Checked, checkLine, earliestDate } from './rules'

type Waiting = Omit<Checked, 'regNumber' | 'decided' | 'approved' | 'again' | 'mission' | keyof Card> &
  Pick<LineView, 'id' | 'documentId' | 'state' | 'kind' | 'number' | 'decidedBy' | 'approvedBy'> & { position: number }
type Day = { calendar: Calendar; today: string }

/** What the checks of the lines that still wait would tell if they were made now; accepted ones keep theirs. */
export async function checkLines(
  db: DbOrTx,
  lines: readonly Waiting[],
  { calendar, today }: Day,
): Promise<Map<string, Check[]>> {
  const waiting = lines.filter(({ state }) => state === 'waiting')
  if (!waiting.length) return new Map()
  const cards = await cardsOf(db, [...new Set(waiting.map((line) => line.documentId))])
  const gone = await db
    .selectDistinct({ id: sql<string>`coalesce(${dispatches.lineId}, ${dispatches.documentId})` })
    .from(dispatches)
    .where(
      or(
        inArray(
          dispatches.lineId,
          waiting.map(({ id }) => id),
        ),
        // A whole document of several lines that failed to go names none of them.
        and(
          isNull(dispatches.lineId),
          eq(dispatches.result, 'failed'),
          inArray(
            dispatches.documentId,
            waiting.map(({ documentId }) => documentId),
          ),
        ),
      ),
    )
  const missions = await linesToMissions(db, waiting)
  const before = new Set(gone.map(({ id }) => id))
  const earliest = earliestDate(calendar, today)
  return new Map(
    waiting.map((line) => {
      const card = cards.get(line.documentId) ?? NO_CARD
      const later = line.kind !== 'first'
      const decision = { decided: later || line.decidedBy !== null, approved: later || line.approvedBy !== null }
      const checked = {
        ...line,
        ...card,
        ...decision,
        regNumber: line.number,
        mission: missions.has(line.id),
        again: later || before.has(line.id) || before.has(line.documentId),
      }
      return [line.id, checkLine(checked, earliest)]
    }),
  )
}

const NO_CARD: Card = { attachments: '', files: 0, executor: '', list: null, covered: false }

type Card = Pick<Checked, 'attachments' | 'files' | 'executor' | 'list' | 'covered'>

async function cardsOf(db: DbOrTx, ids: string[]): Promise<Map<string, Card>> {
  const rows = await db
    .select({ id: documents.id, requisites: documents.requisites })
    .from(documents)
    .where(inArray(documents.id, ids))
  const covered = await coveredAmong(db, ids)
  const signatures = await mailingSignaturesOf(db, ids)
  const counts = await countCurrentFiles(db, ids, 'attachment')
  return new Map(
    rows.map(({ id, requisites }): [string, Card] => {
      const { data } = OutgoingRequisites.safeParse(requisites)
      const mailing = mailingOf(requisites)
      const list = mailing && signatures.get(id)?.digest === mailing.digest
      const files = counts.get(id) ?? 0
      const [attachments, executor] = [data?.attachments ?? '', data?.executor?.name ?? '']
      return [id, { attachments, files, executor, list, covered: covered.has(id) }]
    }),
  )
}

/** Letters that are linked with a numbered cover letter of ours. */
async function coveredAmong(db: DbOrTx, ids: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: documentLinks.toId })
    .from(documentLinks)
    .innerJoin(documents, eq(documents.id, documentLinks.fromId))
    .where(and(eq(documentLinks.kind, 'covers'), inArray(documentLinks.toId, ids), isNotNull(documents.regNumber)))
  return new Set(rows.map(({ id }) => id))
}
