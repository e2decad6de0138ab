import type { BodyNode } from './content'

/** What names the pictures of a text: the SHA-256 of each, once; '' for one that names nothing. */
export function pictureKeys(node: BodyNode, keys = new Set<string>()): Set<string> {
  if (node.type === 'image') keys.add(String(node.attrs?.sha256 ?? ''))
  for (const child of node.content ?? []) pictureKeys(child, keys)
  return keys
}

/** A text with only the pictures that are known, and how many were left out; what held nothing else keeps an empty line. */
export function withPictures(body: BodyNode, known: ReadonlySet<string>): { body: BodyNode; dropped: number } {
  let dropped = 0
  const kept = (node: BodyNode): BodyNode => {
    if (!node.content) return node
    const content = node.content.filter((child) => child.type !== 'image' || known.has(String(child.attrs?.sha256)))
    dropped += node.content.length - content.length
    return { ...node, content: content.length || !node.content.length ? content.map(kept) : [{ type: 'paragraph' }] }
  }
  return { body: kept(body), dropped }
}
