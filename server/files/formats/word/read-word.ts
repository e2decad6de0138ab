import type { TextLoss } from '@/lib/contracts/files'
import { type BodyNode, EMPTY_BODY } from '@/lib/editor/content'
import type { Crop } from '../picture'
import { readBlocks } from './blocks'
import { openPackage, readMedia } from './package'
import { Reading } from './reading'
import { Unreadable, type UnreadableReason } from './unreadable'
import { childOf, childrenOf, type Element, textIn } from './xml-tree'

/** A text whose pictures are still parts of the file; `drawings` has their bytes, null where there are none or too many. */
export type ReadWord =
  | { content: BodyNode; losses: TextLoss[]; drawings: Map<string, { bytes: Uint8Array | null; crop?: Crop }> }
  | { refusal: UnreadableReason }

/** The text of a Word file in our own terms, and what of it has no place there. Runs only where a hostile file may die. */
export function readWord(bytes: Uint8Array): ReadWord {
  try {
    const reading = new Reading(openPackage(bytes))
    const body = childOf(reading.parts.document, 'w:body')
    if (!body) throw new Unreadable('damaged')
    const { nodes } = readBlocks(body, { place: 'sheet', depth: 0 }, reading)
    for (const part of ['header', 'footer'].flatMap(reading.parts.beside))
      if (hasWords(part)) reading.losses.add('headers')
    const content = nodes.length ? { type: 'doc', content: nodes } : EMPTY_BODY
    return { content, losses: reading.losses.list(), drawings: drawingsOf(bytes, reading) }
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.reason }
    throw error
  }
}

function drawingsOf(bytes: Uint8Array, { drawings }: Reading) {
  const media = readMedia(bytes, new Set([...drawings.values()].map(({ part }) => part)))
  return new Map(
    [...drawings].map(([key, { part, crop }]) => [key, { bytes: media[part] ?? null, ...(crop ? { crop } : {}) }]),
  )
}

/** Numbers of pages are not words. */
function hasWords(element: Element): boolean {
  for (const child of childrenOf(element)) {
    if (child.name === 'w:t' ? /\p{L}/u.test(textIn(child)) : hasWords(child)) return true
  }
  return false
}
