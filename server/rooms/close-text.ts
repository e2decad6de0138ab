import { decided } from '@/lib/editor/suggestions/prove'
import { LOCK } from '@/lib/realtime/room-protocol'
import type { CommandContext } from '../kernel/command'
import { rewriteText } from './rewrite-text'
import { setTextLock } from './texts'

/**
 * Closes the text of a signed document for good: what was proposed on approval and not taken falls away, so that the text
 * is what was signed. The log keeps who proposed what.
 */
export async function closeText(ctx: CommandContext, documentId: string): Promise<void> {
  await rewriteText(ctx, { documentId, personId: null, by: (text) => decided(text, 'reject') })
  await setTextLock(ctx, documentId, LOCK.SIGNED)
}
