import type { CommandContext } from '../../kernel/command'
import { touchRegistry } from '../touch-registry'

/** Tells who has the document open, and the registrars, that its papers are elsewhere. */
export function touchOriginal(ctx: Pick<CommandContext, 'touch'>, documentId: string): void {
  const room = `document:${documentId}`
  ctx.touch({ entity: room, version: 0, rooms: [room] })
  touchRegistry(ctx)
}
