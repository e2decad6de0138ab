import type { CycleView, DecisionView, StepView } from '@/lib/contracts/approval-views'

/** One line of the table: what was said at a step, or that it is still awaited. */
export type DecisionRow = {
  key: string
  step: StepView
  decision: DecisionView | null
  /** Where the decision stands while there is none. */
  waiting: 'waiting' | 'open' | 'withdrawn' | null
}

export type RowGroup = { key: string; cycle: CycleView; stage: StepView['stage']; rows: DecisionRow[] }

const STAGES = ['approval', 'visa', 'head'] as const

/** Decisions by cycle and stage, the latest cycle first; stages nobody has come to are left to the route above. */
export function rowGroups(cycles: CycleView[]): RowGroup[] {
  return cycles.flatMap((cycle) =>
    STAGES.flatMap((stage) => {
      const steps = cycle.steps.filter((step) => step.stage === stage)
      const reached = steps.some((step) => step.openedAt !== null || step.decisions.length > 0)
      return reached ? [{ key: `${cycle.id} ${stage}`, cycle, stage, rows: steps.flatMap(rowsOf) }] : []
    }),
  )
}

function rowsOf(step: StepView): DecisionRow[] {
  const said = step.decisions.map((decision) => ({ key: `${step.id} ${decision.id}`, step, decision, waiting: null }))
  const { state } = step
  const waits = state === 'open' || (said.length === 0 && (state === 'waiting' || state === 'withdrawn'))
  return waits ? [...said, { key: step.id, step, decision: null, waiting: state }] : said
}

/** The row the signature panel shows at first: of the latest signature that stands, else of the latest decision. */
export function firstShown(groups: RowGroup[]): string | null {
  const said = groups
    .flatMap((group) => group.rows)
    .flatMap(({ key, decision }) => (decision ? [{ key, decision }] : []))
    .sort((a, b) => b.decision.at.localeCompare(a.decision.at))
  const signed = said.find(({ decision }) => decision.signature && !decision.withdrawnAt)
  return (signed ?? said[0])?.key ?? null
}
