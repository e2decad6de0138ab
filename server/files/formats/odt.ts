import { readParts } from './archive'
import { cutOverlong, paginate } from './paginate'
import { attributeOf, type XmlToken, xmlTokens } from './xml'

type Reading = {
  pages: string[]
  text: string
  laidOut: boolean
  depth: number
  skip: number
  style: string
  breaking: Set<string>
}

/** Text of an ODT by page: at the breaks its styles ask for and at the soft breaks the editor noted, else by length. */
export function odtPages(bytes: Uint8Array): string[] {
  const reading: Reading = { pages: [], text: '', laidOut: false, depth: 0, skip: 0, style: '', breaking: new Set() }
  for (const token of xmlTokens(readParts(bytes, ['content.xml']).get('content.xml') ?? '')) {
    if (token.kind === 'text') {
      if (reading.depth > 0 && !reading.skip) reading.text += token.text
    } else if (token.name === 'text:tracked-changes') {
      if (!(token.kind === 'open' && token.empty)) reading.skip += token.kind === 'open' ? 1 : -1
    } else if (!reading.skip) {
      if (token.kind === 'open') open(reading, token)
      else close(reading, token.name)
    }
  }
  const pages = [...reading.pages, reading.text.trim()]
  return reading.laidOut ? pages.flatMap(cutOverlong) : pages.flatMap(paginate)
}

const isParagraph = (name: string): boolean => name === 'text:p' || name === 'text:h'

function open(reading: Reading, { name, attributes, empty }: Extract<XmlToken, { kind: 'open' }>): void {
  if (name === 'style:style') reading.style = attributeOf(attributes, 'style:name') ?? ''
  else if (name === 'style:paragraph-properties') {
    if (attributeOf(attributes, 'fo:break-before') === 'page') reading.breaking.add(reading.style)
  } else if (isParagraph(name)) {
    if (reading.breaking.has(attributeOf(attributes, 'text:style-name') ?? '')) breakPage(reading)
    if (empty) reading.text += '\n'
    else reading.depth++
  } else if (name === 'text:tab') reading.text += '\t'
  else if (name === 'text:line-break') reading.text += '\n'
  else if (name === 'text:s')
    reading.text += ' '.repeat(Math.min(Number(attributeOf(attributes, 'text:c') ?? 1) || 1, 100))
  else if (name === 'text:soft-page-break') {
    reading.laidOut = true
    breakPage(reading)
  }
}

function close(reading: Reading, name: string): void {
  if (isParagraph(name)) {
    reading.depth--
    reading.text += '\n'
  } else if (name === 'table:table-cell') reading.text = `${reading.text.replace(/\n+$/, '')}\t`
  else if (name === 'table:table-row') reading.text += '\n'
}

function breakPage(reading: Reading): void {
  if (!reading.text.trim()) return
  reading.pages.push(reading.text.trim())
  reading.text = ''
}
