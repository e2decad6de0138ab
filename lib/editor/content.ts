/** A node of the document text as JSON, the one form that browser, server, print and search share. */
export type BodyNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: BodyNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

export const EMPTY_BODY: BodyNode = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The Yjs field that holds the text; the same name in every browser and on the server. */
export const BODY_FIELD = 'body'

const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'listItem'])

/** Plain text for search and previews: a line for each paragraph. */
export function textOf(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const inner = (node.content ?? []).map(textOf).join(node.type === 'tableRow' ? ' ' : '')
  return BLOCKS.has(node.type) ? `${inner}\n` : inner
}

/** The first blocks of a text, as many as hold so many characters: enough to begin reading. */
export function beginningOf(body: BodyNode, characters: number): BodyNode {
  let length = 0
  const blocks = body.content ?? []
  const end = blocks.findIndex((block) => {
    length += textOf(block).length
    return length >= characters
  })
  return end < 0 ? body : { ...body, content: blocks.slice(0, end + 1) }
}

const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same text always gives the same bytes: keys in order, marks sorted (two editors may hold them in different order). */
export function canonicalBody(node: BodyNode): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'marks' && Array.isArray(value))
      return value.toSorted((a, b) => byCodePoints(JSON.stringify(a), JSON.stringify(b)))
    if (!value || typeof value !== 'object' || Array.isArray(value)) return value
    const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** A paragraph of plain text, for drafts the product begins itself. */
export const paragraph = (text: string): BodyNode => ({
  type: 'paragraph',
  content: text ? [{ type: 'text', text }] : [],
})
