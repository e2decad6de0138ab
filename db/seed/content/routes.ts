import type { Outcome, RouteStage } from '../../../lib/contracts/approval-route'

type Route = { name: string; kinds: string[]; stages: RouteStage[]; position: number }

const BOTH: Outcome[] = ['agreed', 'rework']
const ALL: Outcome[] = ['agreed', 'remarks', 'rework', 'acquainted']

/** Approval → visa → head → registration, the only order there is; routes differ in order within a stage and outcomes. */
function stages(order: RouteStage['order'], outcomes: Outcome[]): RouteStage[] {
  return [
    { key: 'approval', participants: { rule: 'typed' }, order, outcomes },
    { key: 'visa', participants: { rule: 'typed' }, order, outcomes: BOTH },
    { key: 'head', participants: { rule: 'signatory' }, order: 'parallel', outcomes: BOTH },
    {
      key: 'registration',
      participants: { rule: 'permission', permission: 'registry.register' },
      order: 'parallel',
      outcomes: BOTH,
    },
  ]
}

/** Typical routes an office begins with; the first is the one for outgoing letters. */
export const ROUTES: Route[] = [
  {
    name: 'Согласование официальных типовых документов',
    kinds: ['outgoing', 'memo'],
    stages: stages('parallel', BOTH),
    position: 1,
  },
  {
    name: 'Последовательное согласование',
    kinds: ['outgoing', 'memo', 'order'],
    stages: stages('sequential', BOTH),
    position: 2,
  },
  {
    name: 'Согласование с замечаниями',
    kinds: ['outgoing', 'memo', 'order'],
    stages: stages('parallel', ALL),
    position: 3,
  },
]
