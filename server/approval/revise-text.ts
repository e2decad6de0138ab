import { approvalSteps } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { addTimeline, transition } from '../documents'
import { actsFor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { acceptProposals, freezeVersion, getVersion } from '../rooms'
import { advance } from './advance'
import { beginCycle } from './begin-cycle'
import { endCycle } from './end-cycle'
import { mayRevise } from './policy'
import { revisionConflict } from './rules'
import { type ApprovalRow, decisionsOf, loadCycle, type StepRow, stepsOf } from './store'
import { colleague, colleagues } from './view-people'

/**
 * The executor takes proposals into a text on its way and sends it on as the next version in the next cycle, without a return
 * . Agreements the executor names stand for it; every visa falls, for it was put on another text, and so does a
 * decision that comes about the old version.
 */
export const reviseText = defineCommand(approvalContract.revise, {
  name: 'approval.revise',
  async load(tx, { approvalId }, actor) {
    const loaded = await loadCycle(tx, approvalId, { actor, lock: true })
    return { ...loaded, steps: await stepsOf(tx, [approvalId]) }
  },
  policy: (actor, { approval }) => mayRevise(actor, approval),
  async run(ctx, { versionSha256, proposals, kept }, { document, approval, steps }) {
    const { state, versionId, startedBy } = approval
    const shown = { shownSha256: versionSha256, currentSha256: (await getVersion(ctx.tx, versionId))?.pdfSha256 ?? '' }
    const conflict = revisionConflict({ state, steps, ...shown })
    if (conflict) throw new DomainError('conflict', conflict)
    const standing = await agreementsOf(ctx, steps, kept)
    const authors = await acceptProposals(ctx, document.id, proposals)
    const version = await freezeVersion(ctx, document.id, { proposals: 'stay' })
    await endCycle(ctx, approval, 'revise')
    const next = await beginCycle(ctx, { ...approval, version })
    await ctx.tx.insert(approvalSteps).values(steps.map((step) => askedAgain(next, step, { standing, now: ctx.now })))
    await transition(ctx, document, { act: 'revise' })
    const sent = { cycle: next.cycle, version: version.number }
    const people = await colleagues(ctx.tx, authors)
    const names = authors.map((id) => colleague(people, id).name).join(', ')
    const data = { ...sent, count: proposals.length, kept: standing.size, names }
    const behalf = actsFor(ctx.actor, startedBy)
    await addTimeline(ctx, { documentId: document.id, kind: 'event', name: 'approval.revised', data, ...behalf })
    await advance(ctx, next)
    ctx.emit('approval.started', { approvalId: next.id, documentId: document.id })
    return { approvalId: next.id, ...sent }
  },
  audit: ({ proposals, kept }, output, { document, approval }) => ({
    stream: `document:${document.id}`,
    detail: { ...output, insteadOf: approval.id, proposals: proposals.map(({ id }) => id), kept },
  }),
})

/** Agreements that are to stand, by person. Throws `approval.no_agreement` where somebody has not agreed. */
async function agreementsOf(ctx: CommandContext, steps: StepRow[], kept: string[]): Promise<Map<string, string>> {
  const agreed = steps.filter((step) => step.state === 'agreed' && kept.includes(step.personId))
  const decisions = await decisionsOf(ctx.tx, agreed)
  const found = agreed.flatMap(({ id, personId }) =>
    decisions.filter((row) => row.stepId === id && row.verdict === 'agreed').map((row) => [personId, row.id] as const),
  )
  const standing = new Map(found)
  if (kept.some((id) => !standing.has(id))) throw new DomainError('conflict', 'approval.no_agreement')
  return standing
}

type Anew = { standing: Map<string, string>; now: Date }

/** What one person is asked in the next cycle: the same, unless their agreement stands. */
function askedAgain({ id }: ApprovalRow, step: StepRow, { standing, now }: Anew): typeof approvalSteps.$inferInsert {
  const { personId, stage, position } = step
  const asked = { id: newId(), approvalId: id, stage, personId, position }
  const keptDecisionId = stage === 'approval' ? standing.get(personId) : undefined
  return keptDecisionId ? { ...asked, keptDecisionId, state: 'agreed', openedAt: now, decidedAt: now } : asked
}
