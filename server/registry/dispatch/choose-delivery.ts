import { eq } from 'drizzle-orm'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { countryOf } from '@/lib/countries/countries'
import { addTimeline, closeWorkItems, grant } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canChooseDelivery } from '../policy'
import { touchRegistry } from '../touch-registry'
import { approversOf } from './heads'
import { loadLines, WAITING_ANEW } from './lines'
import { mailClassOf, requireWay } from './require-way'

/**
 * How an addressee gets the document, decided by its executor or by the registry in their place. The decision
 * asks for the head's approval anew, the nearest head is told, and a line that was given back returns to the desk. Throws
 * `registry.already_sent`, `registry.unknown_country` and what `requireWay` throws.
 */
export const chooseDelivery = defineCommand(registryContract.chooseDelivery, {
  name: 'registry.chooseDelivery',
  async load(tx, { lineId }, actor) {
    const [loaded] = await loadLines(tx, [lineId], actor)
    if (!loaded) throw new DomainError('not_found', 'registry.no_line')
    return { ...loaded, approvers: await approversOf(tx, loaded.document) }
  },
  policy: (actor, { document }) => canChooseDelivery(actor, document),
  async run(ctx, { lineId, mailClass = null, country = null, ...delivery }, { line, document, approvers }) {
    if (line.state === 'sent') throw new DomainError('conflict', 'registry.already_sent')
    const way = { method: delivery.method, mailClass, country }
    if (country && !countryOf(country)) throw new DomainError('invalid', 'registry.unknown_country')
    requireWay(document, way)
    const me = ctx.actor.personId
    const decided = { decidedBy: me, approvedBy: approvers.has(me) ? me : null }
    await ctx.tx
      .update(dispatchLines)
      .set({ ...delivery, country, mailClass: mailClassOf(document.access, way), ...decided, ...WAITING_ANEW })
      .where(eq(dispatchLines.id, lineId))
    await closeWorkItems(ctx, { sourceId: lineId, kind: 'rework', outcome: 'done' })
    const [head] = [...approvers].filter((id) => id !== me)
    // What is closed is let further by nobody but those who may: its signer knows it anyway.
    if (head && document.access === 'common') await grant(ctx, document.id, [`p:${head}`], 'read')
    const data = { text: line.addressee }
    const mentions = head && document.access === 'common' ? [head] : []
    await addTimeline(ctx, { documentId: document.id, kind: 'event', name: 'registry.delivery_chosen', data, mentions })
    touchRegistry(ctx)
    return { state: 'waiting' }
  },
  audit: ({ lineId, ...delivery }, _output, { document }) => ({
    stream: `document:${document.id}`,
    detail: { lineId, ...delivery },
  }),
})
