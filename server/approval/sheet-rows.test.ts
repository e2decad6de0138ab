import { describe, expect, it } from 'vitest'
import { sheetRows } from './sheet-rows'

type Material = Parameters<typeof sheetRows>[0]
type Decision = Material['decisions'][number]

const at = (day: number) => new Date(`2026-05-${day}T10:00:00Z`)
const decided = (stepId: string, verdict: Decision['verdict'], change: Partial<Decision> = {}): Decision => ({
  ...{ stepId, verdict, personId: 'krylova', onBehalfOf: null, order: null, decidedAt: at(13), withdrawnAt: null },
  signature: null,
  ...change,
})
const step = (
  id: string,
  stage: 'approval' | 'visa' | 'head',
  state: Material['steps'][number]['state'],
  personId = 'krylova',
) => ({ id, stage, state, personId })
const rows = (steps: Material['steps'], decisions: Decision[], keptFrom: Material['keptFrom'] = () => null) =>
  sheetRows({
    steps,
    keptFrom,
    decisions,
    person: (id) => ({ name: id, position: `должность ${id}` }),
    day: (moment) => moment.toISOString().slice(0, 10).split('-').reverse().join('.'),
  })

describe('R-18.03 only «Согласен» enters the sheet', () => {
  it.each(['remarks', 'acquainted', 'rework'] as const)('%s makes no row', (verdict) => {
    expect(rows([step('a', 'approval', verdict === 'rework' ? 'returned' : 'open')], [decided('a', verdict)])).toEqual(
      [],
    )
  })

  it('a remark followed by «Согласен» makes one row, of the agreement', () => {
    const decisions = [decided('a', 'remarks', { decidedAt: at(12) }), decided('a', 'agreed', { decidedAt: at(14) })]
    expect(rows([step('a', 'approval', 'agreed')], decisions)).toMatchObject([{ date: '14.05.', visa: 'Согласен' }])
  })

  it('A-06.04 an agreement that stands for a later version says which one it was given to, until the visa comes', () => {
    const steps = [step('a', 'approval', 'agreed'), step('v', 'visa', 'visaed')]
    const kept = (id: string) => (id === 'a' ? 3 : null)
    expect(rows(steps.slice(0, 1), [decided('a', 'agreed')], kept)).toMatchObject([{ note: 'версия 3' }])
    expect(rows(steps, [decided('a', 'agreed'), decided('v', 'visaed')], kept)).toMatchObject([{ note: '' }])
  })

  it('R-18.12 a visa is written as «завизировано ЭП» with its own date; a withdrawn one is not', () => {
    const steps = [step('a', 'approval', 'agreed'), step('v', 'visa', 'visaed')]
    const decisions = [decided('a', 'agreed'), decided('v', 'visaed', { decidedAt: at(15) })]
    expect(rows(steps, decisions)).toEqual([
      { position: 'должность krylova', name: 'krylova', visa: 'завизировано ЭП', date: '15.05.', note: '' },
    ])
    const withdrawn = [step('a', 'approval', 'agreed'), step('v', 'visa', 'open')]
    const back = [decided('a', 'agreed'), decided('v', 'visaed', { withdrawnAt: at(16) })]
    expect(rows(withdrawn, back)).toMatchObject([{ visa: 'Согласен', date: '13.05.' }])
  })

  it('R-18.12 a visa by the record of an account says in the note that its signature is a simple one', () => {
    const steps = [step('v', 'visa', 'visaed'), step('w', 'visa', 'visaed', 'lapina')]
    const decisions = [
      decided('v', 'visaed', { signature: 'simple' }),
      decided('w', 'visaed', { personId: 'lapina', signature: 'cades' }),
    ]
    expect(rows(steps, decisions)).toMatchObject([
      { name: 'krylova', visa: 'завизировано ЭП', note: 'простая ЭП' },
      { name: 'lapina', visa: 'завизировано ЭП', note: '' },
    ])
  })

  it('the head is not in it', () => {
    expect(rows([step('h', 'head', 'signed', 'kartashov')], [decided('h', 'signed')])).toEqual([])
  })

  it('A-11.06 a substitute is named with the order', () => {
    const decisions = [decided('a', 'agreed', { personId: 'melnik', onBehalfOf: 'krylova', order: 'приказ № 118-к' })]
    expect(rows([step('a', 'approval', 'agreed')], decisions)).toMatchObject([
      { name: 'krylova', note: 'melnik, приказ № 118-к' },
    ])
  })
})
