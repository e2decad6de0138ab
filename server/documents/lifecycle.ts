import { DomainError } from '../kernel/errors'

/** What can happen to a document; the names are the office's acts. */
export type DocumentAct =
  | 'register'
  | 'refuse'
  | 'process'
  | 'take_back'
  | 'give'
  | 'execute'
  | 'file'
  | 'take_out'
  | 'take_out_registered'
  | 'start_approval'
  | 'all_agreed'
  | 'all_visaed'
  | 'return'
  | 'revise'
  | 'complete_signed'
  | 'dispatch'
  | 'fail_dispatch'
  | 'close'
  | 'withdraw'

type Table = Record<string, Partial<Record<DocumentAct, string>>>

/** Incoming: queue of the registry → head → executors → case file. */
const incoming: Table = {
  queued: { register: 'registered', refuse: 'refused', process: 'processed' },
  registered: { give: 'in_work', execute: 'executed', file: 'filed' },
  in_work: { give: 'in_work', execute: 'executed' },
  executed: { give: 'in_work', file: 'filed' },
  refused: {},
  processed: { take_back: 'queued' },
  filed: { take_out: 'executed', take_out_registered: 'registered' },
}

/** Everything the office writes itself (states of the outgoing document, annex of A-01 … A-10). */
const written: Table = {
  draft: { start_approval: 'approval', withdraw: 'withdrawn' },
  approval: { all_agreed: 'visa', return: 'rework', revise: 'approval' },
  visa: { all_visaed: 'signing', return: 'rework', revise: 'approval' },
  signing: { complete_signed: 'registration', return: 'rework', revise: 'approval' },
  rework: { start_approval: 'approval', withdraw: 'withdrawn' },
  registration: { register: 'registered' },
  registered: { dispatch: 'sent', fail_dispatch: 'send_failed', close: 'closed' },
  send_failed: { dispatch: 'sent', fail_dispatch: 'send_failed' },
  sent: { close: 'closed' },
  closed: { file: 'filed' },
  withdrawn: {},
  filed: { take_out: 'closed', take_out_registered: 'registered' },
}

export type Flow = 'incoming' | 'outgoing' | 'internal'

/** The states and transitions of a kind's flow, as data. */
export const lifecycleOf = (flow: Flow): Table => (flow === 'incoming' ? incoming : written)

/** The state a kind of document begins in. */
export const firstState = (flow: Flow): string => (flow === 'incoming' ? 'queued' : 'draft')

/** The state after an act; an act the table does not hold is refused and changes nothing. */
export function nextState(flow: Flow, state: string, act: DocumentAct): string {
  const next = lifecycleOf(flow)[state]?.[act]
  if (!next) throw new DomainError('conflict', 'documents.illegal_transition', { state, act })
  return next
}

/** States in which the text may be edited by those with write access. */
export const EDITABLE_STATES: ReadonlySet<string> = new Set(['draft', 'rework'])

/** States in which the text stays as it was sent and edits are proposed. */
export const PROPOSING_STATES: ReadonlySet<string> = new Set(['approval', 'visa', 'signing'])

/** Stage line of the room's header: five steps for what the office writes, four for what it receives. */
export function stageLine(flow: Flow): { key: string; states: string[] }[] {
  if (flow === 'incoming') {
    return [
      { key: 'registration', states: ['queued'] },
      { key: 'consideration', states: ['registered'] },
      { key: 'execution', states: ['in_work'] },
      { key: 'filing', states: ['executed', 'filed'] },
    ]
  }
  return [
    { key: 'draft', states: ['draft', 'rework'] },
    { key: 'approval', states: ['approval', 'visa'] },
    { key: 'signing', states: ['signing'] },
    { key: 'registration', states: ['registration'] },
    { key: 'dispatch', states: ['registered', 'send_failed', 'sent', 'closed', 'filed'] },
  ]
}

/** What the office writes is signed once it stands behind the stage of signing; what it receives came signed. */
export function isSigned(flow: Flow, state: string): boolean {
  const stages = stageLine(flow)
  const at = (is: (stage: { key: string; states: string[] }) => boolean) => stages.findIndex(is)
  return at(({ states }) => states.includes(state)) > at(({ key }) => key === 'signing')
}
