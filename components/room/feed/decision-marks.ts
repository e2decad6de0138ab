import type { TimelineItem } from '@/lib/contracts/documents'

export type DecisionMark = {
  withdrawn: boolean
  /** The executor's answer to the remark. */
  answer: 'accepted' | 'declined' | null
  /** The reviewer agreed afterwards, so the remark is met. */
  lifted: boolean
}

const NONE: DecisionMark = { withdrawn: false, answer: null, lifted: false }
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What happened later to the decisions of a feed, by the id of the decision. */
export function decisionMarks(items: TimelineItem[]): Map<string, DecisionMark> {
  const marks = new Map<string, DecisionMark>()
  const remarks: TimelineItem[] = []
  const mark = (id: string, change: Partial<DecisionMark>) => marks.set(id, { ...NONE, ...marks.get(id), ...change })
  for (const item of items) {
    const { name, data } = item
    const id = text(data.decisionId)
    if (name === 'approval.visa_withdrawn' || name === 'approval.signature_withdrawn') mark(id, { withdrawn: true })
    if (name === 'approval.remark_answered') mark(id, { answer: data.outcome === 'accepted' ? 'accepted' : 'declined' })
    if (name === 'approval.remarks') remarks.push(item)
    if (name !== 'approval.agreed') continue
    for (const remark of remarks) if (isLiftedBy(remark, item)) mark(text(remark.data.decisionId), { lifted: true })
  }
  return marks
}

/** Agreed by the same reviewer at the same stage of the same cycle. */
function isLiftedBy(remark: TimelineItem, agreed: TimelineItem): boolean {
  const reviewer = (item: TimelineItem) => item.onBehalfOf?.id ?? item.actor?.id
  const { data: was } = remark
  const { data: is } = agreed
  return reviewer(remark) === reviewer(agreed) && was.cycle === is.cycle && was.stage === is.stage
}

export const markOf = (marks: Map<string, DecisionMark>, item: TimelineItem): DecisionMark =>
  marks.get(text(item.data.decisionId)) ?? NONE
