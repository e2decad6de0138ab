import type { BodyNode } from '@/lib/editor/content'
import { EMPTY_BODY } from '@/lib/editor/content'
import { type MadePicture, makePicture } from '../picture'
import { Losses } from './losses'
import type { ReadWord } from './read-word'
import type { UnreadableReason } from './unreadable'

export type WordText =
  | { content: BodyNode; losses: ReturnType<Losses['list']>; pictures: MadePicture[] }
  | { refusal: UnreadableReason }

/** A letter has a few pictures; a hostile file may name thousands. */
const MOST = 100
/** All pictures of one text together, as they are kept. */
const BYTES = 60_000_000

/** Makes the pictures of a Word file pictures of a text; one that cannot be made is left out and counted. */
export async function keepPictures(read: ReadWord): Promise<WordText> {
  if ('refusal' in read) return read
  const made = new Map<string, MadePicture>()
  let left = BYTES
  for (const [key, { bytes, crop }] of [...read.drawings].slice(0, MOST)) {
    const picture = bytes ? await makePicture(bytes, crop) : { refusal: 'damaged' }
    if ('refusal' in picture || picture.bytes.length > left) continue
    left -= picture.bytes.length
    made.set(key, picture)
  }
  const losses = new Losses(read.losses)
  const content = blocksOf(read.content, made, losses)
  const pictures = new Map([...made.values()].map((picture) => [picture.sha256, picture]))
  return {
    content: content.length ? { ...read.content, content } : EMPTY_BODY,
    losses: losses.list(),
    pictures: [...pictures.values()],
  }
}

/** The blocks under a node, each picture under its hash; a cell that held nothing else keeps an empty paragraph. */
function blocksOf(parent: BodyNode, made: ReadonlyMap<string, MadePicture>, losses: Losses): BodyNode[] {
  const kept = (parent.content ?? []).flatMap((node): BodyNode[] => {
    if (node.type !== 'image') return node.content ? [{ ...node, content: blocksOf(node, made, losses) }] : [node]
    const picture = made.get(String(node.attrs?.sha256))
    if (!picture) losses.add('pictures')
    return picture ? [{ ...node, attrs: { ...node.attrs, sha256: picture.sha256 } }] : []
  })
  const isCell = parent.type === 'tableCell' || parent.type === 'tableHeader'
  return isCell && !kept.length ? [{ type: 'paragraph' }] : kept
}
