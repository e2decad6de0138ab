import type { Tx } from '@/db/client'
import type { TemplateNote } from '@/lib/contracts/template-tags'
import type { Actor } from '../kernel/actor'
import { inChild } from './child/pool'
import { ownWordFile, WORD_LIMIT_MS, wordRefusal } from './own-word-file'

type Template = { sha256: string; values: Readonly<Record<string, string>> }

/**
 * Fills the tags of a Word template its sender has uploaded, in a child process; the upload stays as it is (T-21.12).
 * Throws `files.*` by name, as reading the text of a Word file does.
 */
export async function fillWordTemplate(
  tx: Tx,
  actor: Actor,
  { sha256, values }: Template,
): Promise<{ bytes: Uint8Array; notes: TemplateNote[] }> {
  const file = await ownWordFile(tx, actor, sha256)
  const answer = await inChild('fill', { file, values }, WORD_LIMIT_MS)
  if ('failure' in answer || 'refusal' in answer) throw wordRefusal(answer)
  return answer
}
