import type { Tx } from '@/db/client'
import type { TextLoss } from '@/lib/contracts/files'
import { type BodyNode, textOf } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import type { Actor } from '../kernel/actor'
import { inChild } from './child/pool'
import type { MadePicture } from './formats/picture'
import { ownWordFile, WORD_LIMIT_MS, wordRefusal } from './own-word-file'
import { refuse } from './refuse'

/**
 * The text of a Word file a person has uploaded, in the schema of our texts, with what of it has no place there; its
 * pictures come beside it, to be given to the document that takes the text. The file is
 * opened in a child process only, and what comes back is checked against the schema before anybody gets it.
 * Throws `files.*` by name: not a DOCX, torn, made to harm, too long, without a text, stopped by its limits.
 */
export async function readWordText(
  tx: Tx,
  actor: Actor,
  sha256: string,
): Promise<{ content: BodyNode; losses: TextLoss[]; pictures: MadePicture[] }> {
  const file = await ownWordFile(tx, actor, sha256)
  const answer = await inChild('word', { file }, WORD_LIMIT_MS)
  if ('failure' in answer || 'refusal' in answer) throw wordRefusal(answer)
  const node = documentSchema().nodeFromJSON(answer.content)
  node.check()
  const content = node.toJSON() as BodyNode
  if (!textOf(content).trim()) throw refuse('no_text')
  return { content, losses: answer.losses, pictures: answer.pictures }
}
