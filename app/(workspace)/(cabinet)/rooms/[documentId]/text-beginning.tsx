import type { ReactNode } from 'react'
import { StaticText } from '@/components/editor/static-text'
import { beginningOf } from '@/lib/editor/content'
import { read, useCases } from '@/server/door'

/** About three pages: more than anybody reads before the editor has come. */
const CHARACTERS = 6000

/** The first pages of a text; nothing where there is no text, or the person may not see it. */
export async function textBeginning(documentId: string): Promise<ReactNode> {
  const text = await read(useCases.rooms.getText, { documentId })
  return text && <StaticText documentId={documentId} body={beginningOf(text.content, CHARACTERS)} />
}
