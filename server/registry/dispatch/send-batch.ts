import { and, eq, inArray } from 'drizzle-orm'
import { dispatches, dispatchLines, dispatchRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { isTrackNumber } from '@/lib/registry/track-number'
import { addTimeline, closeWorkItems, type LoadedDocument, transition } from '../../documents'
import { personOf } from '../../kernel/actor'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { makeBundle } from '../make-bundle'
import { mayDispatch } from '../policy'
import { dispatchable } from '../rules'
import { touchRegistry } from '../touch-registry'
import { completeDispatch } from './complete-dispatch'
import { nextDispatchNumber } from './dispatch-number'
import { envelopes, placeOf } from './envelopes'
import { type LoadedLine, loadLines, openLines } from './lines'
import { requireWay } from './require-way'

/**
 * Sends accepted lines of one way together: what goes to one address lies in one envelope, the batch gets the
 * number of a register, and every line its record. A document all of whose addressees are served goes on
 * . Throws `registry.already_sent`, `registry.not_accepted`, `registry.mixed_batch`, `registry.wrong_track`.
 */
export const sendBatch = defineCommand(registryContract.sendBatch, {
  name: 'registry.sendBatch',
  load: (tx, { lineIds }, actor) => loadLines(tx, lineIds, actor),
  policy: mayDispatch,
  async run(ctx, { tracks }, loaded) {
    const { method, mailClass } = oneWay(loaded)
    const places = envelopes(loaded.map(({ line, document }) => ({ ...line, restricted: document.access === 'dsp' })))
    const byEnvelope = tracksOf(loaded, places, tracks)
    const { year, number } = await nextDispatchNumber(ctx, 'register')
    const registerId = newId()
    const sent = { method, mailClass, sentOn: ctx.today, sentBy: personOf(ctx.actor), createdAt: ctx.now }
    await ctx.tx.insert(dispatchRegisters).values({ ...sent, id: registerId, year, number })
    await ctx.tx.insert(dispatches).values(
      loaded.map(({ line, document }, index) => ({
        ...sent,
        ...{ id: newId(), documentId: document.id, lineId: line.id, registerId, result: 'sent' as const },
        ...{ addressee: line.addressee, address: placeOf(line), envelope: places[index] },
        trackNumber: byEnvelope.get(places[index] ?? 0) ?? null,
      })),
    )
    const ids = loaded.map(({ line }) => line.id)
    await ctx.tx.update(dispatchLines).set({ state: 'sent' }).where(inArray(dispatchLines.id, ids))
    for (const { line, document } of loaded) {
      const data = { method, sentOn: ctx.today, result: 'sent', addressee: line.addressee, register: String(number) }
      await addTimeline(ctx, { documentId: document.id, kind: 'delivery', name: 'registry.sent', data })
    }
    for (const document of new Map(loaded.map((one) => [one.document.id, one.document])).values())
      await goOn(ctx, document, registerId)
    touchRegistry(ctx)
    return { registerId, number: String(number), envelopes: new Set(places).size }
  },
  audit: ({ lineIds }, { registerId, number }) => ({ stream: 'dispatch', detail: { lineIds, registerId, number } }),
})

/** The one way by which the whole batch goes; a colleague's earlier sending is a conflict. */
function oneWay(loaded: LoadedLine[]): Pick<LoadedLine['line'], 'method' | 'mailClass'> {
  for (const { line, document } of loaded) {
    if (line.state === 'sent') throw new DomainError('conflict', 'registry.already_sent')
    if (line.state !== 'accepted') throw new DomainError('conflict', 'registry.not_accepted', { state: line.state })
    requireWay(document, line)
  }
  const ways = new Set(loaded.map(({ line }) => `${line.method} ${line.mailClass}`))
  const [first] = loaded
  if (!first || ways.size > 1) throw new DomainError('invalid', 'registry.mixed_batch')
  return first.line
}

function tracksOf(loaded: LoadedLine[], places: number[], tracks: Record<string, string>): Map<number, string> {
  const byEnvelope = new Map<number, string>()
  for (const [index, { line }] of loaded.entries()) {
    const track = tracks[line.id]
    const place = places[index] ?? 0
    if (!track) continue
    if (!isTrackNumber(track, { abroad: line.country !== null }) || (byEnvelope.get(place) ?? track) !== track)
      throw new DomainError('invalid', 'registry.wrong_track')
    byEnvelope.set(place, track)
  }
  if (new Set(byEnvelope.values()).size < byEnvelope.size) throw new DomainError('invalid', 'registry.wrong_track')
  return byEnvelope
}

/** A document whose last addressee has been served leaves the desk; one that only goes again stays where it is. */
async function goOn(ctx: CommandContext, document: LoadedDocument, registerId: string): Promise<void> {
  const documentId = document.id
  if ((await openLines(ctx.tx, documentId)).length) return
  if (dispatchable(document) !== true) {
    await closeWorkItems(ctx, { documentId, kind: 'dispatch', outcome: 'done' })
    return
  }
  const bundleSha256 = await makeBundle(ctx, document)
  await ctx.tx
    .update(dispatches)
    .set({ bundleSha256 })
    .where(and(eq(dispatches.registerId, registerId), eq(dispatches.documentId, documentId)))
  const { state } = await transition(ctx, document, { act: 'dispatch' })
  await completeDispatch(ctx, { ...document, state })
}
