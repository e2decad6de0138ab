import { paperOriginals } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { OriginalPlace } from '@/lib/contracts/registry-originals'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { checkReceiver } from './check-receiver'
import { lockOriginal, requireOriginal } from './lock-papers'
import { placeable } from './rules'
import { touchOriginal } from './touch-original'

/**
 * Sets or changes where the paper original is: its cell, or, of an appeal, who received it in the department for appeals
 * and when. What it was before stays in the audit. Throws `registry.no_paper_original`,
 * `registry.original_goes_to_department`, `registry.original_stays`, `registry.place_changed`, `registry.paper_future_date`.
 */
export const placeOriginal = defineCommand(registryContract.placeOriginal, {
  name: 'registry.placeOriginal',
  load: (tx, { documentId }, actor) => lockOriginal(tx, documentId, actor),
  policy: mayRegister,
  async run(ctx, { documentId, place, version }, { document, place: before, out }) {
    await requireOriginal(ctx.tx, placeable(document, place.in), out)
    if ((version ?? null) !== (before?.version ?? null)) throw new DomainError('conflict', 'registry.place_changed')
    if (place.in === 'department') {
      if (place.passedOn > ctx.today) throw new DomainError('invalid', 'registry.paper_future_date')
      await checkReceiver(ctx, document, place.receivedById)
    }
    const next = (before?.version ?? 0) + 1
    const by = { placedBy: ctx.actor.personId, placedAt: ctx.now, registerId: null }
    const row = { ...columnsOf(place), ...by, version: next }
    await ctx.tx
      .insert(paperOriginals)
      .values({ documentId, ...row })
      .onConflictDoUpdate({ target: paperOriginals.documentId, set: row })
    touchOriginal(ctx, documentId)
    return { version: next }
  },
  audit: ({ documentId, place }, _output, { place: before }) => ({
    stream: `document:${documentId}`,
    detail: {
      name: place.in === 'cell' ? place.cell : '',
      ...(before?.cell ? { was: before.cell } : {}),
      ...(place.in === 'department' ? { personIds: [place.receivedById], sentOn: place.passedOn } : {}),
      ...(before?.receivedBy ? { before: { receivedBy: before.receivedBy, passedOn: before.passedOn } } : {}),
    },
  }),
})

const columnsOf = (place: OriginalPlace) =>
  place.in === 'cell'
    ? { cell: place.cell, passedOn: null, receivedBy: null }
    : { cell: null, passedOn: place.passedOn, receivedBy: place.receivedById }
