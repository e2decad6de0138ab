import { getPerson } from '../directory'
import type { CommandContext } from '../kernel/command'
import { chooseOrganisation } from '../organisations'
import { createDocument, type NewDocument } from './create-document'
import { requireKind } from './kinds/kinds-by'

type Draft = Pick<NewDocument, 'kind' | 'title' | 'access' | 'correspondentId'> & {
  /** Of the letter, where it is not the title of the card. */
  heading?: string
}

/** A document begun on one's own initiative; its author is the executor. Incoming ones begin at the registry. */
export async function beginDraft(
  ctx: CommandContext,
  { kind, title, heading, access, correspondentId }: Draft,
): Promise<{ documentId: string; draftNumber: string | null }> {
  await requireKind(ctx.tx, kind, 'written')
  const chosen = correspondentId ? await chooseOrganisation(ctx.tx, ctx.actor, { id: correspondentId }) : null
  const { fullName, phone } = await getPerson(ctx.tx, ctx.actor.personId)
  const { id, draftNumber } = await createDocument(ctx, {
    kind,
    title,
    access,
    correspondentId: chosen?.id ?? null,
    // The executor's mark is the author's own until somebody writes another.
    requisites: { executor: { name: fullName, phone: phone ?? '' }, ...(heading ? { heading } : {}) },
  })
  return { documentId: id, draftNumber }
}
