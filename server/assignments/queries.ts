import { and, count, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { assignmentExecutors, assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { listWorkItems, loadDocument, personRefs } from '../documents'
import { defineQuery, type QueryContext } from '../kernel/query'
import { viewAssignments } from './view'

/** Instructions given on an incoming document, or carried out by the document one looks at. */
export const assignmentsForDocument = defineQuery(assignmentsContract.forDocument, {
  name: 'assignments.forDocument',
  async run(ctx, { documentId }) {
    await loadDocument(ctx.db, documentId, { actor: ctx.actor })
    return viewAssignments(ctx, or(eq(assignments.requestId, documentId), eq(assignments.replyId, documentId)))
  },
})

function mineAs({ db, actor }: QueryContext) {
  const me = actor.personId
  const executed = db
    .select({ id: assignmentExecutors.assignmentId })
    .from(assignmentExecutors)
    .where(eq(assignmentExecutors.personId, me))
  return {
    author: eq(assignments.authorId, me),
    controller: eq(assignments.controllerId, me),
    executor: inArray(assignments.id, executed),
  }
}

/** Own instructions only: given, received, or watched by the person asking (V-09.03). */
export const myAssignments = defineQuery(assignmentsContract.mine, {
  name: 'assignments.mine',
  run: (ctx, { role, state }) =>
    viewAssignments(
      ctx,
      and(mineAs(ctx)[role], state === 'open' ? isNull(assignments.closedAt) : isNotNull(assignments.closedAt)),
    ),
})

/** How many open instructions one has as author, executor and controller. */
export const myAssignmentCounts = defineQuery(assignmentsContract.mineCounts, {
  name: 'assignments.mineCounts',
  async run(ctx) {
    const roles = mineAs(ctx)
    const of = async (role: keyof typeof roles) => {
      const [row] = await ctx.db
        .select({ n: count() })
        .from(assignments)
        .where(and(roles[role], isNull(assignments.closedAt)))
      return row?.n ?? 0
    }
    return { author: await of('author'), executor: await of('executor'), controller: await of('controller') }
  },
})

/** Everyone a received document came to for consideration, and who of them has decided. */
export const consideration = defineQuery(assignmentsContract.consideration, {
  name: 'assignments.consideration',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const items = (await listWorkItems(db, documentId, 'consider')).filter((item) => !item.sourceId)
    const refs = await personRefs(
      db,
      items.map((item) => item.personId),
    )
    const last = new Map(items.map((item) => [item.personId, item]))
    return [...last.values()].flatMap(({ personId, state, closedAt }) => {
      const person = refs.get(personId)
      return person ? [{ person, decided: state !== 'open', at: closedAt?.toISOString() ?? null }] : []
    })
  },
})
