import type { TextLoss } from '@/lib/contracts/files'
import { type BodyNode, EMPTY_BODY } from '@/lib/editor/content'
import { readBlocks } from './blocks'
import { openPackage } from './package'
import { Reading } from './reading'
import { Unreadable, type UnreadableReason } from './unreadable'
import { childOf, childrenOf, type Element, textIn } from './xml-tree'

export type WordText = { content: BodyNode; losses: TextLoss[] } | { refusal: UnreadableReason }

/** The text of a Word file in our own terms, and what of it has no place there. Runs only where a hostile file may die. */
export function readWord(bytes: Uint8Array): WordText {
  try {
    const reading = new Reading(openPackage(bytes))
    const body = childOf(reading.parts.document, 'w:body')
    if (!body) throw new Unreadable('damaged')
    const { nodes } = readBlocks(body, { place: 'sheet', depth: 0 }, reading)
    for (const part of ['header', 'footer'].flatMap(reading.parts.beside))
      if (hasWords(part)) reading.losses.add('headers')
    return { content: nodes.length ? { type: 'doc', content: nodes } : EMPTY_BODY, losses: reading.losses.list() }
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.reason }
    throw error
  }
}

/** Numbers of pages are not words. */
function hasWords(element: Element): boolean {
  for (const child of childrenOf(element)) {
    if (child.name === 'w:t' ? /\p{L}/u.test(textIn(child)) : hasWords(child)) return true
  }
  return false
}
