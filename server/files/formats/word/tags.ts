import { decodeEntities, XML_TOKEN } from '../xml'

/** A piece of text in a part: where its XML stands, where the element it is in begins, and the words themselves. */
type Piece = { start: number; end: number; element: number; text: string }
type Edit = { start: number; end: number; xml: string }

/** Capitals between brackets; a sum or a comparison is no tag. */
const TAG = /<(\p{Lu}[\p{Lu}_]{1,39})>/gu

/** Fills the tags of one part, wherever formatting has split them (T-21.11); all else stays byte for byte. */
export function fillTags(xml: string, filled: (tag: string) => string): string {
  const edits = paragraphsOf(xml).flatMap((pieces) => editsOf(xml, pieces, filled))
  let out = ''
  let at = 0
  for (const { start, end, xml: put } of edits.sort((a, b) => a.start - b.start)) {
    out += xml.slice(at, start) + put
    at = end
  }
  return out + xml.slice(at)
}

/** Words of each paragraph, in pieces; a paragraph of a text box stands inside another one and is its own. */
function paragraphsOf(xml: string): Piece[][] {
  const done: Piece[][] = []
  const open: Piece[][] = []
  let element = -1
  for (const match of xml.matchAll(XML_TOKEN)) {
    const [whole, , closed, opened, , slash, text] = match
    if (opened === 'w:p' && slash !== '/') open.push([])
    else if (closed === 'w:p') done.push(open.pop() ?? [])
    else if (opened === 'w:t' && slash !== '/') element = match.index
    else if (closed === 'w:t') element = -1
    else if (text !== undefined && element >= 0)
      open.at(-1)?.push({ start: match.index, end: match.index + whole.length, element, text: decodeEntities(text) })
  }
  return done
}

/** The value goes where its tag began; what is left of the tag in later pieces goes away. */
function editsOf(xml: string, pieces: readonly Piece[], filled: (tag: string) => string): Edit[] {
  const line = pieces.map(({ text }) => text).join('')
  const hits = [...line.matchAll(TAG)]
  if (!hits.length) return []
  let from = 0
  return pieces.flatMap((piece): Edit[] => {
    const to = from + piece.text.length
    let [at, put] = [from, '']
    for (const { 0: tag, 1: name = '', index } of hits) {
      const end = index + tag.length
      if (end <= from || index >= to) continue
      put += piece.text.slice(at - from, Math.max(index, from) - from)
      if (index >= from) put += filled(name)
      at = Math.min(end, to)
    }
    const touched = at > from || put !== ''
    put += piece.text.slice(at - from)
    from = to
    return touched ? [...keepSpaces(xml, piece), { start: piece.start, end: piece.end, xml: written(put) }] : []
  })
}

/** Word drops spaces at the ends of a piece unless it is told to keep them. */
function keepSpaces(xml: string, { element }: Piece): Edit[] {
  const end = xml.indexOf('>', element)
  return xml.slice(element, end).includes('xml:space') ? [] : [{ start: end, end, xml: ' xml:space="preserve"' }]
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const written = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? '')
    .replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">')
