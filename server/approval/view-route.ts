import type { RouteStageView } from '@/lib/contracts/approval-views'
import { type Actor, actsFor } from '../kernel/actor'
import type { ApprovalRow } from './store'
import type { Material } from './view-cycle'
import { colleague } from './view-people'

const ORDER = ['approval', 'visa', 'head', 'completed']

/** The route left to right: done, current and future stages, who holds the document now and since when. */
export function routeView(material: Material, approval: ApprovalRow, actor: Actor): RouteStageView[] {
  const reached = approval.state === 'returned' ? reachedBeforeReturn(material, approval) : approval.state
  const at = ORDER.indexOf(reached)
  return approval.stages.map((stage) => {
    const place = stage.key === 'registration' ? ORDER.indexOf('completed') : ORDER.indexOf(stage.key)
    const steps = material.steps.filter((step) => step.approvalId === approval.id && step.stage === stage.key)
    const opened = steps.flatMap((step) => step.openedAt ?? []).sort((a, b) => a.getTime() - b.getTime())
    return {
      key: stage.key,
      order: stage.order,
      status: place < at ? ('done' as const) : place === at ? ('current' as const) : ('waiting' as const),
      outcomes: stage.outcomes,
      since: opened[0]?.toISOString() ?? null,
      people: steps.map((step) => {
        const person = colleague(material.people, step.personId)
        const last = material.decisions.filter((row) => row.stepId === step.id && !row.withdrawnAt).at(-1)
        return {
          person,
          unit: person.unit,
          mine: actsFor(actor, step.personId) !== null,
          state: step.state,
          verdict: last?.verdict ?? null,
          at: last?.decidedAt.toISOString() ?? null,
        }
      }),
    }
  })
}

/** The stage at which a returned cycle stopped. */
function reachedBeforeReturn({ steps }: Material, { id }: ApprovalRow): string {
  return steps.find((step) => step.approvalId === id && step.state === 'returned')?.stage ?? 'approval'
}
