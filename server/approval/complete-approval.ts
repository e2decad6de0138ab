import { eq, sql } from 'drizzle-orm'
import { approvals } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { addTimeline, closeWorkItems, openWorkItem, transition } from '../documents'
import { systemActor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { closeText } from '../rooms'
import { nextApprovalState, refusalOf } from './lifecycle'
import { participantsOf } from './participants'
import { maySign } from './policy'
import { type Decision, decisionNote, recordDecision, showDecision } from './record-decision'
import { completionConflict, stageOf } from './rules'
import { sendBack } from './send-back'
import { type LoadedStep, loadStep } from './store'
import { signatureOfVersion, verifyStored } from './stored-signature'

/**
 * «Завершить»: the head closes the approval with one of two results, signed or back for rework; neither may contradict
 * the signature on the current version (A-08.01 … ). «Signed» goes to the registrars by itself.
 */
export const completeApproval = defineCommand(approvalContract.complete, {
  name: 'approval.complete',
  load: (tx, { stepId }, actor) => loadStep(tx, stepId, { actor, lock: true }),
  policy: maySign,
  async run(ctx, { versionSha256, result, remark, passage }, loaded) {
    const { approval, step, version, document } = loaded
    if (approval.state !== 'head')
      throw new DomainError('conflict', approval.closedAt ? 'approval.cycle_closed' : refusalOf(step.state))
    if (versionSha256 !== version.pdfSha256)
      throw new DomainError('conflict', 'approval.outdated_version', { version: version.number })
    const signature = await signatureOfVersion(ctx.tx, version.id)
    const signed = signature !== null && (await verifyStored(ctx.tx, signature)).valid
    const conflict = completionConflict(result, signed)
    if (conflict) throw new DomainError('conflict', conflict)
    if (result === 'signed') await finish(ctx, loaded)
    else await refuse(ctx, loaded, { versionSha256, remark: remark ?? '', passage })
    return {
      documentId: document.id,
      approvalState: result === 'signed' ? ('completed' as const) : ('returned' as const),
    }
  },
  audit: ({ result }, _output, loaded) => decisionNote(loaded, { result }),
})

/** Signed: the cycle ends and the registrars get their work item. */
async function finish(ctx: CommandContext, loaded: LoadedStep): Promise<void> {
  const { approval, step, version, document, acts } = loaded
  await ctx.tx
    .update(approvals)
    .set({
      state: nextApprovalState(approval.state, 'complete'),
      closedAt: ctx.now,
      version: sql`${approvals.version} + 1`,
    })
    .where(eq(approvals.id, approval.id))
  await closeWorkItems(ctx, { sourceId: step.id, outcome: 'done' })
  await transition({ ...ctx, actor: systemActor() }, document, { act: 'complete_signed' })
  await closeText(ctx, document.id)
  await handOver(ctx, loaded)
  const data = { cycle: approval.cycle, version: version.number, result: 'signed' }
  await addTimeline(ctx, { documentId: document.id, kind: 'event', name: 'approval.completed', data, ...acts })
  ctx.emit('approval.completed', { documentId: document.id, versionId: version.id })
}

async function handOver(ctx: CommandContext, { approval, document }: LoadedStep): Promise<void> {
  const stage = stageOf(approval.stages, 'registration')
  const registrars = stage ? await participantsOf(ctx.tx, stage, { reviewers: [], document }) : []
  for (const personId of registrars)
    await openWorkItem(ctx, { documentId: document.id, personId, kind: 'register', sourceId: approval.id })
}

/** Not signed: back to the executor with the head's remarks, and the whole way again. */
async function refuse(
  ctx: CommandContext,
  loaded: LoadedStep,
  { versionSha256, remark, passage }: { versionSha256: string; remark: string } & Pick<Decision, 'passage'>,
): Promise<void> {
  if (!remark.trim()) throw new DomainError('invalid', 'approval.remark_required')
  const row = await recordDecision(ctx, loaded, {
    verdict: 'rework',
    act: 'return',
    remark,
    passage,
    shownSha256: versionSha256,
  })
  await sendBack(ctx, { document: loaded.document, approval: loaded.approval, remark })
  await showDecision(ctx, loaded, { row })
}
