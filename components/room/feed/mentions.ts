/** A person, or a unit whose people are meant. */
export type Named = { id: string; name: string; unit?: boolean }
export type Part = { text: string; mention: Named | null }

const escaped = (name: string): string =>
  name
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[ \\u00a0]')

/** A message cut at the names it mentions; everything else stays the plain text it is. */
export function partsOf(text: string, mentions: Named[]): Part[] {
  if (!mentions.length) return [{ text, mention: null }]
  const longestFirst = [...mentions].sort((a, b) => b.name.length - a.name.length)
  const names = new RegExp(`@(${longestFirst.map(({ name }) => escaped(name)).join('|')})`, 'gu')
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(names)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), mention: null })
    const name = plain(match[1] ?? '')
    parts.push({ text: match[0], mention: mentions.find((one) => plain(one.name) === name) ?? null })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), mention: null })
  return parts
}

const plain = (name: string): string => name.replaceAll('\u00a0', ' ')

/** Of the people picked while typing, those whose names still stand in the text. */
export const mentionedIn = (text: string, picked: Named[]): Named[] =>
  picked.filter((person) => partsOf(text, [person]).some(({ mention }) => mention !== null))

export type Asked = { query: string; from: number }

/** What is being typed after «@» right before the caret, or null when nobody is being named. */
export function askedAt(text: string, caret: number): Asked | null {
  const match = /(?:^|[\s(«"])@([\p{L}-]{0,30})$/u.exec(text.slice(0, caret))
  const query = match?.[1]
  return query === undefined ? null : { query, from: caret - query.length - 1 }
}

/** The text with a name put in place of what was typed, and where the caret stands then. */
export function withName(text: string, { from, query }: Asked, name: string): { text: string; caret: number } {
  const rest = text.slice(from + 1 + query.length)
  const gap = /^\s/.test(rest) ? '' : ' '
  const before = `${text.slice(0, from)}@${name}${gap}`
  return { text: before + rest, caret: before.length + (gap ? 0 : 1) }
}
