import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { mayRegister } from '../policy'
import { landPiece, takePiece } from './pieces'

/**
 * Sets unrecognised pages aside with the reason (V-23.05): separator sheets, empty backs, a bad scan made again. The stack
 * itself is kept whole, and who did it is on record. Throws `registry.pages_gone`.
 */
export const discardPages = defineCommand(registryContract.discardPages, {
  name: 'registry.discardPages',
  load: (tx, { streamId, pages }) => takePiece(tx, streamId, pages),
  policy: mayRegister,
  async run(ctx, { reason }, piece) {
    await landPiece(ctx, piece, { state: 'discarded', note: reason })
    return { discarded: piece.pages.length }
  },
  audit: ({ streamId, pages, reason }) => ({ stream: `stack:${streamId}`, detail: { pages, reason } }),
})
