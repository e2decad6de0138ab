import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { findAddressed } from '../directory'
import { grant, type LoadedDocument, openWorkItem } from '../documents'
import type { CommandContext } from '../kernel/command'

/**
 * A memo, or another document of the inside, comes for consideration to those of the office it is addressed to, who may give an
 * instruction on it (V-21.06). Only who is surely named: of two namesakes, or of a name written otherwise, nobody is guessed.
 */
export async function handOverInside(ctx: CommandContext, document: LoadedDocument): Promise<string[]> {
  const { id: documentId, flow, authorId, requisites } = document
  if (flow !== 'internal') return []
  const addressees = OutgoingRequisites.safeParse(requisites).data?.addressees ?? []
  const told = new Set<string>()
  for (const { name } of addressees) {
    const [person, namesake] = (await findAddressed(ctx.tx, [name])).filter(({ exact }) => exact)
    if (person && !namesake && person.id !== authorId) told.add(person.id)
  }
  for (const personId of told) await openWorkItem(ctx, { documentId, personId, kind: 'consider' })
  await grant(
    ctx,
    documentId,
    [...told].map((id) => `p:${id}`),
    'comment',
  )
  return [...told]
}
