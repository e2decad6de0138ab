import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { dispatches, dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { isTrackNumber } from '@/lib/registry/track-number'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayDispatch } from '../policy'
import { touchRegistry } from '../touch-registry'
import { loadSending, type Sending } from './sendings'

/** Writes the postal number (ШПИ) of an envelope, typed or read from its label, to everything that lies in it. */
export const setTrack = defineCommand(registryContract.setTrack, {
  name: 'registry.setTrack',
  load: (tx, { dispatchId }, actor) => loadSending(tx, dispatchId, actor),
  policy: mayDispatch,
  async run(ctx, { dispatchId, trackNumber }, { sending }) {
    const abroad = await goesAbroad(ctx.tx, sending)
    if (sending.method !== 'post' || !isTrackNumber(trackNumber, { abroad }))
      throw new DomainError('invalid', 'registry.wrong_track')
    const { registerId, envelope } = sending
    const together =
      registerId && envelope
        ? and(eq(dispatches.registerId, registerId), eq(dispatches.envelope, envelope))
        : eq(dispatches.id, dispatchId)
    const rows = await ctx.tx.update(dispatches).set({ trackNumber }).where(together).returning({ id: dispatches.id })
    touchRegistry(ctx)
    return { lines: rows.length }
  },
  audit: ({ trackNumber }, _output, { document }) => ({ stream: `document:${document.id}`, detail: { trackNumber } }),
})

async function goesAbroad(tx: Tx, { lineId }: Sending): Promise<boolean> {
  if (!lineId) return false
  const [line] = await tx
    .select({ country: dispatchLines.country })
    .from(dispatchLines)
    .where(eq(dispatchLines.id, lineId))
  return Boolean(line?.country)
}
