import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { DomainError } from '../kernel/errors'
import {
  type DocumentAct,
  EDITABLE_STATES,
  type Flow,
  firstState,
  isSigned,
  lifecycleOf,
  nextState,
  stageLine,
} from './lifecycle'

const ACTS: DocumentAct[] = [
  'register',
  'refuse',
  'process',
  'take_back',
  'give',
  'execute',
  'file',
  'take_out',
  'take_out_registered',
  'start_approval',
  'all_agreed',
  'all_visaed',
  'return',
  'complete_signed',
  'dispatch',
  'fail_dispatch',
  'close',
  'withdraw',
]

/** The ways of the office, written a second time by hand: state, act, state after it. Everything else is refused. */
const WAYS: Record<'incoming' | 'written', string[]> = {
  incoming: [
    'queued register registered',
    'queued refuse refused',
    'queued process processed',
    'processed take_back queued',
    'registered give in_work',
    'registered execute executed',
    'registered file filed',
    'in_work give in_work',
    'in_work execute executed',
    'executed give in_work',
    'executed file filed',
    'filed take_out executed',
    'filed take_out_registered registered',
  ],
  written: [
    'draft start_approval approval',
    'draft withdraw withdrawn',
    'approval all_agreed visa',
    'approval return rework',
    'visa all_visaed signing',
    'visa return rework',
    'signing complete_signed registration',
    'signing return rework',
    'rework start_approval approval',
    'rework withdraw withdrawn',
    'registration register registered',
    'registered dispatch sent',
    'registered fail_dispatch send_failed',
    'registered close closed',
    'send_failed dispatch sent',
    'send_failed fail_dispatch send_failed',
    'sent close closed',
    'closed file filed',
    'filed take_out closed',
    'filed take_out_registered registered',
  ],
}

const FLOWS: [Flow, string[]][] = [
  ['incoming', WAYS.incoming],
  ['outgoing', WAYS.written],
  ['internal', WAYS.written],
]

const attempt = (flow: Flow, state: string, act: DocumentAct): string => {
  try {
    return nextState(flow, state, act)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return `${error.kind} ${error.code}`
  }
}

describe.each(FLOWS)('A-09.04 the life of an %s document', (flow, ways) => {
  const states = Object.keys(lifecycleOf(flow))
  const every = states.flatMap((state) => ACTS.map((act) => [state, act] as const))

  it.each(every)('from %s by %s', (state, act) => {
    const way = ways.find((line) => line.startsWith(`${state} ${act} `))
    expect(attempt(flow, state, act)).toBe(way?.split(' ')[2] ?? 'conflict documents.illegal_transition')
  })

  it('leads only to states it knows, all of them reachable', () => {
    const reached = new Set([firstState(flow)])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const state of [...reached])
        for (const next of Object.values(lifecycleOf(flow)[state] ?? {})) reached.add(next as string)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it('an unknown state has no way out', () => {
    expect(attempt(flow, 'burnt', 'register')).toBe('conflict documents.illegal_transition')
  })

  it('puts every state on one stage, except those that end it early', () => {
    const staged = stageLine(flow).flatMap((stage) => stage.states)
    expect(new Set(staged).size).toBe(staged.length)
    expect([...staged, ...(flow === 'incoming' ? ['refused', 'processed'] : ['withdrawn'])].sort()).toEqual(
      [...states].sort(),
    )
  })

  it.each(['ru', 'en'] as const)('has words for its states and stages (%s)', (locale) => {
    const { states: words, stages } = messagesOf(locale).documents as Record<string, Record<string, string>>
    for (const state of states) expect(words?.[state], state).toBeTruthy()
    for (const { key } of stageLine(flow)) expect(stages?.[key], key).toBeTruthy()
  })
})

describe('R-16.20 the signature', () => {
  it('has been put once the stage of signing is over, and is not there after a withdrawal', () => {
    const signed = ['draft', 'rework', 'visa', 'signing', 'withdrawn', 'registration', 'sent'].filter((state) =>
      isSigned('internal', state),
    )
    expect(signed).toEqual(['registration', 'sent'])
    expect(isSigned('incoming', 'queued')).toBe(true)
  })
})

describe('the text', () => {
  it('A-03.05 A-07.06 is open in a draft and in rework only', () => {
    expect([...EDITABLE_STATES].sort()).toEqual(['draft', 'rework'])
  })

  it('A-09.04 cannot be registered before the signature, sent before registration, or registered twice', () => {
    for (const state of ['draft', 'approval', 'visa', 'signing', 'rework', 'registered', 'sent'])
      expect(attempt('outgoing', state, 'register')).toContain('illegal')
    for (const state of ['draft', 'approval', 'visa', 'signing', 'rework', 'registration'])
      expect(attempt('outgoing', state, 'dispatch')).toContain('illegal')
  })
})
