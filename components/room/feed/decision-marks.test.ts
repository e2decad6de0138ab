import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '@/lib/contracts/documents'
import { decisionMarks, markOf } from './decision-marks'

const item = (name: string, by: string, data: Record<string, unknown>): TimelineItem =>
  ({ id: name, name: `approval.${name}`, actor: { id: by }, onBehalfOf: null, data }) as unknown as TimelineItem

const remark = item('remarks', 'lapina', { decisionId: 'd1', cycle: 1, stage: 'approval' })

describe('decisionMarks', () => {
  it('R-18.03 a remark is met when its reviewer agrees in the same cycle and stage', () => {
    const agreed = item('agreed', 'lapina', { decisionId: 'd2', cycle: 1, stage: 'approval' })
    expect(markOf(decisionMarks([remark, agreed]), remark).lifted).toBe(true)
  })

  it.each([
    ['another reviewer', item('agreed', 'krylova', { cycle: 1, stage: 'approval' })],
    ['the next cycle', item('agreed', 'lapina', { cycle: 2, stage: 'approval' })],
    ['another stage', item('agreed', 'lapina', { cycle: 1, stage: 'visa' })],
  ])('R-18.03 %s meets nothing', (_, agreed) => {
    expect(markOf(decisionMarks([remark, agreed]), remark).lifted).toBe(false)
  })

  it('an agreement given before meets nothing', () => {
    const agreed = item('agreed', 'lapina', { cycle: 1, stage: 'approval' })
    expect(markOf(decisionMarks([agreed, remark]), remark).lifted).toBe(false)
  })

  it('keeps the answer to a remark and a withdrawal beside the decision they are about', () => {
    const other = item('agreed', 'krylova', { decisionId: 'd3', cycle: 1, stage: 'approval' })
    const marks = decisionMarks([
      remark,
      other,
      item('remark_answered', 'vetrov', { decisionId: 'd1', outcome: 'declined' }),
      item('visa_withdrawn', 'krylova', { decisionId: 'd3' }),
    ])
    expect(markOf(marks, remark)).toEqual({ withdrawn: false, answer: 'declined', lifted: false })
    expect(markOf(marks, other)).toEqual({ withdrawn: true, answer: null, lifted: false })
  })
})
