import { inArray, type SQL, sql } from 'drizzle-orm'
import { assignmentExecutors, assignments } from '@/db/schema'
import type { AssignmentView } from '@/lib/contracts/assignments'
import { loadCalendar, workingDaysBetween } from '../directory'
import { documentRefs, EDITABLE_STATES, personRefs } from '../documents'
import type { QueryContext } from '../kernel/query'
import { canAccept, canReport, canWithdraw } from './policy'

type Row = typeof assignments.$inferSelect
type Executor = typeof assignmentExecutors.$inferSelect

const LIMIT = 300

/** Instructions that fit, as a list shows them: open ones by their term, closed ones by the day they were closed. */
export async function viewAssignments(ctx: QueryContext, where: SQL | undefined): Promise<AssignmentView[]> {
  const { db, actor } = ctx
  const rows = await db
    .select()
    .from(assignments)
    .where(where)
    .orderBy(
      sql`${assignments.closedAt} desc nulls first, ${assignments.dueDate} nulls last, ${assignments.createdAt} desc`,
    )
    .limit(LIMIT)
  if (!rows.length) return []
  const ids = rows.map((row) => row.id)
  const executors = await db.select().from(assignmentExecutors).where(inArray(assignmentExecutors.assignmentId, ids))
  const refs = await personRefs(db, [
    ...rows.flatMap((row) => [row.authorId, row.enteredById, row.controllerId]),
    ...executors.map((row) => row.personId),
  ])
  const documents = await documentRefs(
    db,
    actor,
    rows.flatMap((row) => [row.requestId, row.replyId]),
  )
  const calendar = await loadCalendar(db)
  return rows.map((row): AssignmentView => {
    const own = executors.filter((executor) => executor.assignmentId === row.id)
    const reply = documents.get(row.replyId ?? '') ?? null
    return {
      ...row,
      author: refs.get(row.authorId) ?? null,
      enteredBy: refs.get(row.enteredById ?? '') ?? null,
      controller: refs.get(row.controllerId ?? '') ?? null,
      request: documents.get(row.requestId ?? '') ?? null,
      reply,
      executors: own
        .sort((a, b) => Number(b.responsible) - Number(a.responsible))
        .flatMap(({ personId, responsible }) => {
          const person = refs.get(personId)
          return person ? [{ ...person, responsible }] : []
        }),
      daysLeft: row.dueDate && !row.closedAt ? workingDaysBetween(calendar, ctx.today, row.dueDate) : null,
      startedAt: row.createdAt.toISOString(),
      reportedAt: row.reportedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      abilities: abilities(ctx, row, {
        own,
        draft: reply ? EDITABLE_STATES.has(reply.state) : true,
        inside: documents.get(row.requestId ?? '')?.flow === 'internal',
      }),
    }
  })
}

function abilities(
  { actor }: QueryContext,
  row: Row,
  { own, ...stands }: { own: Executor[]; draft: boolean; inside: boolean },
): AssignmentView['abilities'] {
  const responsibleId = own.find((executor) => executor.responsible)?.personId ?? null
  return {
    withdraw: canWithdraw(actor, row),
    report: canReport(actor, { ...row, responsibleId, ...stands }),
    accept: canAccept(actor, row),
  }
}
