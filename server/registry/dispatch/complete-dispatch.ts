import { closeByReply, requestOfReply } from '../../assignments'
import { closeWorkItems, type LoadedDocument, openWorkItem, transition } from '../../documents'
import type { CommandContext } from '../../kernel/command'

/** After the sending to everybody a reply asks for its link; a letter that answers nothing has come to its end. */
export async function completeDispatch(ctx: CommandContext, document: LoadedDocument): Promise<{ state: string }> {
  const documentId = document.id
  ctx.emit('registry.documentDispatched', { documentId })
  await closeWorkItems(ctx, { documentId, kind: 'dispatch', outcome: 'done' })
  // Its list was signed on paper: nobody is asked for it any more.
  await closeWorkItems(ctx, { documentId, kind: 'sign_list', outcome: 'withdrawn' })
  if (await requestOfReply(ctx.tx, documentId)) {
    await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'register', note: 'link' })
    return { state: document.state }
  }
  await closeByReply(ctx, documentId)
  return transition(ctx, document, { act: 'close' })
}
