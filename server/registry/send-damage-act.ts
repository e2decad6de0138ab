import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { damageActs } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import type { DamageAct } from './damage-acts'
import { mayRegister } from './policy'
import { touchRegistry } from './touch-registry'

/**
 * Records the day on which the first copy of an act went to the sender; the second stays with the document.
 * Throws `registry.no_act`, `registry.act_sent`, `registry.wrong_day`.
 */
export const sendDamageAct = defineCommand(registryContract.sendAct, {
  name: 'registry.sendAct',
  async load(tx, { actId }, actor) {
    const { documentId } = await actOf(tx, actId)
    await loadDocument(tx, documentId, { actor, lock: true })
    return actOf(tx, actId)
  },
  policy: mayRegister,
  async run(ctx, { actId, on }, act) {
    if (act.sentOn) throw new DomainError('conflict', 'registry.act_sent', { date: act.sentOn })
    if (on < act.drawnOn || on > ctx.today) throw new DomainError('invalid', 'registry.wrong_day')
    await ctx.tx.update(damageActs).set({ sentOn: on }).where(eq(damageActs.id, actId))
    const data = { number: String(act.number), date: on }
    await addTimeline(ctx, { documentId: act.documentId, kind: 'event', name: 'registry.act_sent_off', data })
    touchRegistry(ctx)
    return { sentOn: on }
  },
  audit: ({ actId, on }, _output, { documentId }) => ({ stream: `document:${documentId}`, detail: { actId, on } }),
})

async function actOf(tx: Tx, actId: string): Promise<DamageAct> {
  const [act] = await tx.select().from(damageActs).where(eq(damageActs.id, actId))
  if (!act) throw new DomainError('not_found', 'registry.no_act')
  return act
}
