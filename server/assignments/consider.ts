import { assignmentsContract } from '@/lib/contracts/assignments'
import { addTimeline, closeWorkItems, listWorkItems, loadDocument, type WorkItem } from '../documents'
import { type Actor, actsFor } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import type { Verdict } from '../kernel/policy'

/** A letter is considered by those it was sent to, or by who replaces them. */
export const canConsider = (_actor: Actor, { item }: { item: WorkItem | null }): Verdict =>
  item ? true : 'assignments.nothing_to_consider'

/** «Рассмотрено»: the addressee has read the letter and no instruction is needed; the note stays in the feed. */
export const consider = defineCommand(assignmentsContract.consider, {
  name: 'assignments.consider',
  async load(tx, { documentId }, actor) {
    await loadDocument(tx, documentId, { actor, lock: true })
    const open = (await listWorkItems(tx, documentId, 'consider')).filter(
      (row) => row.state === 'open' && !row.sourceId,
    )
    const own = open.find((row) => row.personId === actor.personId)
    const item = own ?? open.find((row) => actsFor(actor, row.personId)) ?? null
    return { item, behalf: item ? actsFor(actor, item.personId) : null }
  },
  policy: canConsider,
  async run(ctx, { documentId, note }, { item, behalf }) {
    const closed = item ? await closeWorkItems(ctx, { id: item.id, outcome: 'done' }) : []
    await addTimeline(ctx, {
      documentId,
      kind: 'assignment',
      name: 'assignments.considered',
      data: note ? { note } : {},
      ...behalf,
    })
    return { closed: closed.length }
  },
  audit: ({ documentId, note }, _output, { behalf }) => ({
    stream: `document:${documentId}`,
    detail: { note },
    ...behalf,
  }),
})
