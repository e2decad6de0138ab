import { and, desc, eq, inArray, ne, or, type SQL } from 'drizzle-orm'
import { assignmentExecutors, assignments } from '@/db/schema'
import { type AssignmentView, assignmentsContract } from '@/lib/contracts/assignments'
import { loadCalendar, workingDaysBetween } from '../directory'
import { loadDocument, personRefs } from '../documents'
import { defineQuery, type QueryContext } from '../kernel/query'
import { canWithdraw } from './policy'

async function view({ db, actor, today }: QueryContext, where: SQL | undefined): Promise<AssignmentView[]> {
  const rows = await db.select().from(assignments).where(where).orderBy(desc(assignments.createdAt)).limit(300)
  const executors = rows.length
    ? await db
        .select()
        .from(assignmentExecutors)
        .where(
          inArray(
            assignmentExecutors.assignmentId,
            rows.map((row) => row.id),
          ),
        )
    : []
  const refs = await personRefs(db, [
    ...rows.flatMap((row) => [row.authorId, row.controllerId]),
    ...executors.map((row) => row.personId),
  ])
  const calendar = await loadCalendar(db)
  return rows.map((row) => ({
    ...row,
    author: refs.get(row.authorId) ?? null,
    controller: refs.get(row.controllerId ?? '') ?? null,
    executors: executors
      .filter((executor) => executor.assignmentId === row.id)
      .sort((a, b) => Number(b.responsible) - Number(a.responsible))
      .flatMap(({ personId, responsible }) => {
        const person = refs.get(personId)
        return person ? [{ ...person, responsible }] : []
      }),
    daysLeft: row.dueDate && row.state === 'in_progress' ? workingDaysBetween(calendar, today, row.dueDate) : null,
    startedAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    abilities: { withdraw: canWithdraw(actor, row) },
  }))
}

/** Instructions given on an incoming document, or carried out by the document one looks at. */
export const assignmentsForDocument = defineQuery(assignmentsContract.forDocument, {
  name: 'assignments.forDocument',
  async run(ctx, { documentId }) {
    await loadDocument(ctx.db, documentId, { actor: ctx.actor })
    return view(ctx, or(eq(assignments.requestId, documentId), eq(assignments.replyId, documentId)))
  },
})

/** Own instructions only: given, received, or watched by the person asking (V-09). */
export const myAssignments = defineQuery(assignmentsContract.mine, {
  name: 'assignments.mine',
  async run(ctx, { role, state }) {
    const me = ctx.actor.personId
    const mine = ctx.db
      .select({ id: assignmentExecutors.assignmentId })
      .from(assignmentExecutors)
      .where(eq(assignmentExecutors.personId, me))
    const by = {
      author: eq(assignments.authorId, me),
      controller: eq(assignments.controllerId, me),
      executor: inArray(assignments.id, mine),
    }[role]
    return view(
      ctx,
      and(by, state === 'open' ? eq(assignments.state, 'in_progress') : ne(assignments.state, 'in_progress')),
    )
  },
})
