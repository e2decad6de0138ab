import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { originalHandouts, originalRegisterLines, originalRegisters, paperOriginals } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { getPerson } from '../../directory'
import { addTimeline, grant, touchPerson } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { nextDispatchNumber } from '../dispatch/dispatch-number'
import { checkReceiver } from '../originals/check-receiver'
import { type LockedOriginal, lockOriginal } from '../originals/lock-papers'
import { followsByRegister, placeOfKind } from '../originals/rules'
import { touchOriginal } from '../originals/touch-original'
import { mayRegister } from '../policy'
import { correspondentsOf, paperFacts } from './author-of'

type Handing = { registerId: string; number: number; receiver: { id: string; name: string } }

/**
 * Hands originals of appeals over to a person of the department for appeals by a numbered register: in the same
 * transaction an appeal's place becomes the department, a letter on appeal matters is out with the receiver. Throws
 * `registry.original_not_waiting` and `registry.not_on_appeal_matters` with the number, `registry.listed_twice`,
 * `registry.receiver_hands_over`, `registry.receiver_may_not_see` with the number, `registry.no_paper_original`.
 */
export const handOverOriginals = defineCommand(registryContract.handOverOriginals, {
  name: 'registry.handOverOriginals',
  load: (tx, { lines }, actor) =>
    lockAll(
      tx,
      lines.map(({ documentId }) => documentId),
      actor,
    ),
  policy: mayRegister,
  async run(ctx, { receiverId, lines }, originals) {
    if (originals.size < lines.length) throw new DomainError('invalid', 'registry.listed_twice')
    if (receiverId === ctx.actor.personId) throw new DomainError('invalid', 'registry.receiver_hands_over')
    await requireWaiting(ctx, [...originals.values()], receiverId)
    const { id, name, unit } = await getPerson(ctx.tx, receiverId)
    const numbered = await nextDispatchNumber(ctx, 'originals')
    const handing: Handing = { registerId: newId(), number: numbered.number, receiver: { id, name } }
    await ctx.tx.insert(originalRegisters).values({
      ...{ id: handing.registerId, ...numbered, receiverId, department: unit ?? '' },
      ...{ handedOn: ctx.today, handedBy: ctx.actor.personId, createdAt: ctx.now },
    })
    const documents = [...originals.values()].map(({ document }) => document)
    const correspondents = await correspondentsOf(ctx.tx, documents)
    await ctx.tx.insert(originalRegisterLines).values(
      lines.flatMap(({ documentId, note }, at) => {
        const document = originals.get(documentId)?.document
        if (!document) return []
        const known = { number: document.regNumber ?? '', regDate: document.regDate ?? ctx.today }
        const facts = { ...known, ...paperFacts(document, correspondents) }
        return [{ ...facts, id: newId(), registerId: handing.registerId, position: at + 1, documentId, note }]
      }),
    )
    for (const original of originals.values()) await pass(ctx, original, handing)
    touchPerson(ctx, receiverId)
    return { registerId: handing.registerId, number: String(numbered.number) }
  },
  audit: ({ receiverId, lines }, { registerId, number }) => ({
    stream: 'originals',
    detail: { registerId, number, personIds: [receiverId], documentIds: lines.map(({ documentId }) => documentId) },
  }),
})

/** Originals locked in the order of their documents, so that two clerks with two registers never wait for each other in a ring. */
async function lockAll(tx: Tx, ids: string[], actor: Actor): Promise<Map<string, LockedOriginal>> {
  const locked = new Map<string, LockedOriginal>()
  for (const id of [...new Set(ids)].sort()) locked.set(id, await lockOriginal(tx, id, actor))
  return locked
}

async function requireWaiting(ctx: CommandContext, originals: LockedOriginal[], receiverId: string): Promise<void> {
  const ids = originals.map(({ document }) => document.id)
  const standing = and(
    inArray(originalRegisterLines.documentId, ids),
    or(isNull(originalRegisterLines.outcome), eq(originalRegisterLines.outcome, 'received')),
  )
  const listed = await ctx.tx
    .select({ id: originalRegisterLines.documentId })
    .from(originalRegisterLines)
    .where(standing)
  const gone = new Set(listed.map(({ id }) => id))
  for (const { document, place, out } of originals) {
    const number = document.regNumber ?? ''
    const verdict = followsByRegister(document)
    if (verdict !== true) throw new DomainError('conflict', verdict, { number })
    if (place || out || gone.has(document.id))
      throw new DomainError('conflict', 'registry.original_not_waiting', { number })
    await checkReceiver(ctx, document, receiverId)
  }
}

/** The paper changes hands; who holds that of an open letter may read its card, of a closed one they already do. */
async function pass(ctx: CommandContext, { document }: LockedOriginal, handing: Handing): Promise<void> {
  const { id: documentId, kind, access } = document
  const { registerId, number, receiver } = handing
  const by = ctx.actor.personId
  if (placeOfKind(kind) === 'department') {
    const passed = { passedOn: ctx.today, receivedBy: receiver.id, placedBy: by, placedAt: ctx.now }
    await ctx.tx.insert(paperOriginals).values({ documentId, registerId, ...passed })
  } else {
    const given = { personId: receiver.id, handedBy: by, handedAt: ctx.now, purpose: `реестр подлинников № ${number}` }
    await ctx.tx.insert(originalHandouts).values({ id: newId(), documentId, registerId, ...given })
  }
  if (access === 'common') await grant(ctx, documentId, [`p:${receiver.id}`], 'read')
  const data = { name: receiver.name, outcome: 'register', number: String(number) }
  await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.original_handed', data })
  touchOriginal(ctx, documentId)
}
