import { readParts } from './archive'
import { cutOverlong, paginate } from './paginate'
import { attributeOf, type XmlToken, xmlTokens } from './xml'

const SKIPPED = new Set(['mc:Fallback', 'w:moveFrom', 'w:tabs', 'w:del'])

/**
 * Text of a DOCX by page (C-16.04). A page ends at an explicit break, at a section that begins a new page, and where
 * Word noted the end of the page when it last laid the document out; a file without such notes is cut by length.
 */
export function docxPages(bytes: Uint8Array): string[] {
  const parts = readParts(bytes, ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'])
  const reading = readBody(parts.get('word/document.xml') ?? '')
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map((name) =>
    readBody(parts.get(name) ?? '')
      .pages.join('\n')
      .trim(),
  )
  const pages = reading.laidOut ? reading.pages.flatMap(cutOverlong) : reading.pages.flatMap(paginate)
  while (pages.length > 1 && !pages.at(-1)?.trim()) pages.pop()
  const last = pages.length - 1
  pages[last] = [pages[last], ...notes].filter(Boolean).join('\n')
  return pages
}

type Reading = {
  pages: string[]
  text: string
  laidOut: boolean
  inText: boolean
  skip: number
  section: string | null
}

function readBody(xml: string): { pages: string[]; laidOut: boolean } {
  const reading: Reading = { pages: [], text: '', laidOut: false, inText: false, skip: 0, section: null }
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (reading.inText && !reading.skip) reading.text += token.text
    } else if (SKIPPED.has(token.name)) {
      if (token.kind === 'close') reading.skip--
      else if (!token.empty) reading.skip++
    } else if (!reading.skip) {
      if (token.kind === 'open') open(reading, token)
      else close(reading, token.name)
    }
  }
  return { pages: [...reading.pages, reading.text.trim()], laidOut: reading.laidOut }
}

function open(reading: Reading, { name, attributes, empty }: Extract<XmlToken, { kind: 'open' }>): void {
  if (name === 'w:t') reading.inText = !empty
  else if (name === 'w:tab') reading.text += '\t'
  else if (name === 'w:noBreakHyphen') reading.text += '-'
  else if (name === 'w:br' || name === 'w:cr')
    attributeOf(attributes, 'w:type') === 'page' ? breakPage(reading) : addLine(reading)
  else if (name === 'w:lastRenderedPageBreak') {
    reading.laidOut = true
    softBreak(reading)
  } else if (name === 'w:pageBreakBefore') {
    if (!['0', 'false', 'off'].includes(attributeOf(attributes, 'w:val') ?? '')) softBreak(reading)
  } else if (name === 'w:sectPr') reading.section = 'nextPage'
  else if (name === 'w:type' && reading.section) reading.section = attributeOf(attributes, 'w:val') ?? 'nextPage'
}

function close(reading: Reading, name: string): void {
  if (name === 'w:t') reading.inText = false
  else if (name === 'w:p') {
    addLine(reading)
    if (reading.section && reading.section !== 'continuous') softBreak(reading)
    reading.section = null
  } else if (name === 'w:tc') reading.text = `${reading.text.replace(/\n+$/, '')}\t`
  else if (name === 'w:tr') addLine(reading)
}

const addLine = (reading: Reading): void => {
  reading.text += '\n'
}

/** A break that Word only noted follows a real one in the next run: the same page must not end twice. */
function softBreak(reading: Reading): void {
  if (reading.text.trim()) breakPage(reading)
}

function breakPage(reading: Reading): void {
  reading.pages.push(reading.text.trim())
  reading.text = ''
}
