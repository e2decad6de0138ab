import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { approvalSteps, routeTemplates } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import {
  addTimeline,
  canWrite,
  closeWorkItems,
  type LoadedDocument,
  loadDocument,
  requireAdditional,
  transition,
} from '../documents'
import { actsFor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { freezeVersion } from '../rooms'
import { advance } from './advance'
import { beginCycle } from './begin-cycle'
import { executorFor, executorsOf } from './executors'
import { participantsOf, reviewersFrom } from './participants'
import { mayStart } from './policy'
import { unresolved } from './reviewer-names'
import type { Stage } from './rules'
import type { ApprovalRow } from './store'

type Loaded = { document: LoadedDocument; executorIds: string[]; executorId: string }

/**
 * Sends the draft for approval: resolves the typed reviewers, freezes the version they will decide on, and gives each
 * of them a work item (A-04.01 … ). After a return the same act begins the next cycle.
 */
export const startApproval = defineCommand(approvalContract.start, {
  name: 'approval.start',
  async load(tx, { documentId }, actor): Promise<Loaded> {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const executorIds = await executorsOf(tx, document.id)
    return { document, executorIds, executorId: executorFor(actor, document.authorId, executorIds) }
  },
  policy: (actor, { document, executorIds }) => {
    const writable = canWrite(actor, document)
    return mayStart(actor, {
      authorId: document.authorId,
      executorIds,
      writable: writable === 'documents.text_locked' ? true : writable,
    })
  },
  async run(ctx, input, { document, executorId }) {
    const { tx, now } = ctx
    if (document.flow === 'incoming') throw new DomainError('conflict', 'approval.not_a_draft')
    if (canWrite(ctx.actor, document) !== true)
      throw new DomainError('conflict', 'approval.already_started', { state: document.state })
    const template = await openTemplate(tx, input.templateId, document)
    if (input.dueAt && new Date(input.dueAt) <= now) throw new DomainError('invalid', 'approval.due_in_past')
    const reviewers = await resolved(tx, { text: input.reviewers, picks: input.picks, executorId })
    await requireAdditional(tx, document)
    const version = await freezeVersion(ctx, document.id)
    const approval = await beginCycle(ctx, {
      ...{ documentId: document.id, version, startedBy: executorId },
      ...{ templateId: template.id, stages: template.stages, dueAt: input.dueAt ? new Date(input.dueAt) : null },
    })
    await insertSteps(ctx, { approval, reviewers, document })
    await closeWorkItems(ctx, { documentId: document.id, kind: 'rework', outcome: 'done' })
    await transition(ctx, document, { act: 'start_approval' })
    const data = { cycle: approval.cycle, version: version.number, route: template.name, reviewers: reviewers.length }
    const behalf = actsFor(ctx.actor, executorId)
    await addTimeline(ctx, { documentId: document.id, kind: 'event', name: 'approval.started', data, ...behalf })
    await advance(ctx, approval)
    ctx.emit('approval.started', { approvalId: approval.id, documentId: document.id })
    return { approvalId: approval.id, cycle: approval.cycle, version: version.number }
  },
  audit: (input, output, { document, executorId }) => ({
    stream: `document:${document.id}`,
    detail: { ...output, templateId: input.templateId, reviewers: input.reviewers, executorId },
  }),
})

type Template = typeof routeTemplates.$inferSelect

async function openTemplate(tx: Tx, id: string, { kind, model }: LoadedDocument): Promise<Template> {
  const [template] = await tx
    .select()
    .from(routeTemplates)
    .where(and(eq(routeTemplates.id, id), isNull(routeTemplates.closedAt)))
  if (!template?.kinds.some((one) => one === kind || one === model))
    throw new DomainError('invalid', 'approval.unknown_route')
  return template
}

async function resolved(tx: Tx, typed: Parameters<typeof reviewersFrom>[1]): Promise<string[]> {
  const tokens = await reviewersFrom(tx, typed)
  if (!tokens.length) throw new DomainError('invalid', 'approval.no_reviewers')
  const open = unresolved(tokens)
  if (open.length) {
    const names = open.map(({ text, state }) => ({ text, state }))
    throw new DomainError('invalid', 'approval.reviewers_unresolved', {
      tokens: names,
      names: names.map(({ text }) => text).join('; '),
    })
  }
  return tokens.filter(({ state }) => state === 'found').flatMap(({ personId }) => personId ?? [])
}

type NewSteps = { approval: ApprovalRow; reviewers: string[]; document: LoadedDocument }

async function insertSteps(ctx: CommandContext, { approval, reviewers, document }: NewSteps): Promise<void> {
  for (const stage of approval.stages) {
    if (stage.key === 'registration') continue
    const people = await participantsOf(ctx.tx, stage, { reviewers, document })
    if (!people.length)
      throw new DomainError('conflict', stage.key === 'head' ? 'approval.no_head' : 'approval.no_reviewers')
    const key: Stage = stage.key
    await ctx.tx
      .insert(approvalSteps)
      .values(
        people.map((personId, position) => ({ id: newId(), approvalId: approval.id, stage: key, personId, position })),
      )
  }
}
