import { StaticText } from '@/components/editor/static-text'
import type { TextBeginning } from '@/components/room/text/beginning'
import { beginningOf } from '@/lib/editor/content'
import { read, useCases } from '@/server/door'

/** About three pages: more than anybody reads before the editor has come. */
const CHARACTERS = 6000

/** The first pages of a text; nothing where there is no text, or the person may not see it. */
export async function textBeginning(documentId: string): Promise<TextBeginning | null> {
  const text = await read(useCases.rooms.getText, { documentId })
  if (!text) return null
  const proportions = Object.fromEntries(text.pictures.map(({ sha256, width, height }) => [sha256, width / height]))
  const body = beginningOf(text.content, CHARACTERS)
  return { words: <StaticText documentId={documentId} body={body} proportions={proportions} />, proportions }
}
