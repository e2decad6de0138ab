import { unzipSync } from 'fflate'
import iconv from 'iconv-lite'

const PAGE_CHARS = 3000
const TEXT_LIMIT = 5_000_000

/** Text of a file by page; formats without pages are cut where they break pages themselves, else by length. */
export async function extractPages(bytes: Uint8Array, mime: string): Promise<string[]> {
  if (mime === 'application/pdf') return pdfPages(bytes)
  if (mime.includes('wordprocessingml')) return docxPages(bytes)
  if (mime.includes('spreadsheetml') || mime === 'application/vnd.ms-excel') return sheetPages(bytes)
  if (mime === 'application/msword') return cut(await docText(bytes))
  if (mime.includes('opendocument.text')) return cut(xmlText(entry(bytes, 'content.xml'), /<text:p\b|<text:h\b/g))
  if (mime === 'application/rtf') return cut(rtfText(bytes))
  if (mime === 'text/plain') return cut(decodeRussian(bytes))
  return []
}

async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 })
  const { text } = await extractText(pdf, { mergePages: false })
  return text
}

const entry = (bytes: Uint8Array, name: string): string => {
  const files = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize < 60e6 })
  return new TextDecoder().decode(files[name] ?? new Uint8Array())
}

function docxPages(bytes: Uint8Array): string[] {
  const xml = entry(bytes, 'word/document.xml')
  const parts = xml.split(/<w:br\b[^>]*w:type="page"[^>]*\/?>|<w:lastRenderedPageBreak\s*\/>/)
  return parts.map((part) => xmlText(part, /<w:p[ >]|<w:tab\/>/g)).flatMap((text) => (text.length > PAGE_CHARS * 2 ? cut(text) : [text]))
}

/** Text of an XML part: a new line where a paragraph begins, no tags, entities read. */
function xmlText(xml: string, paragraphs: RegExp): string {
  return xml
    .replace(paragraphs, (tag) => `\n${tag}`)
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);/gi, (_, name: string) => entityOf(name))
    .trim()
}

function entityOf(name: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  if (named[name]) return named[name]
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

async function sheetPages(bytes: Uint8Array): Promise<string[]> {
  const { read, utils } = await import('@e965/xlsx')
  const book = read(bytes, { dense: true })
  return book.SheetNames.map((name) => `${name}\n${utils.sheet_to_csv(book.Sheets[name] ?? {}, { FS: ' ' })}`)
}

async function docText(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  return document.getBody()
}

function cut(text: string): string[] {
  const limited = text.slice(0, TEXT_LIMIT)
  const pages: string[] = []
  for (let at = 0; at < limited.length; ) {
    const end = limited.lastIndexOf('\n', at + PAGE_CHARS)
    const next = end > at ? end : Math.min(at + PAGE_CHARS, limited.length)
    pages.push(limited.slice(at, next).trim())
    at = next + (end > at ? 1 : 0)
  }
  return pages
}

const COMMON = new Set(['ст', 'но', 'то', 'на', 'ен', 'ов', 'ни', 'ра', 'во', 'ко', 'пр', 'ре', 'ос', 'ли', 'ер'])

/** Russian text in any of the encodings offices still send: the reading with the most Russian letter pairs wins. */
export function decodeRussian(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 3)).toString('hex')
  if (start.startsWith('fffe')) return iconv.decode(Buffer.from(bytes), 'utf16le')
  if (start.startsWith('feff')) return iconv.decode(Buffer.from(bytes), 'utf16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const readings = ['win1251', 'koi8-r', 'cp866', 'maccyrillic', 'iso-8859-5'].map((name) => iconv.decode(Buffer.from(bytes), name))
    return readings.reduce((best, next) => (score(next) > score(best) ? next : best))
  }
}

function score(text: string): number {
  let points = 0
  for (let i = 0; i + 1 < Math.min(text.length, 20_000); i++) {
    const pair = text.slice(i, i + 2)
    if (COMMON.has(pair)) points += 2
    if (/[а-яё][А-ЯЁ]/.test(pair) || /[\u2500-\u257f]/.test(pair)) points -= 3
  }
  return points
}

const SKIPPED = /^(fonttbl|colortbl|stylesheet|info|pict|object|header\w?|footer\w?|themedata|datastore)$/

/** Plain text of RTF: code pages and \u escapes are read, tables of fonts and pictures skipped. */
export function rtfText(bytes: Uint8Array): string {
  const source = Buffer.from(bytes).toString('latin1')
  const codepage = `win${/\\ansicpg(\d+)/.exec(source)?.[1] ?? '1251'}`
  const encoding = iconv.encodingExists(codepage) ? codepage : 'win1251'
  const stack: boolean[] = []
  let [skip, fallback, out] = [false, 0, '']
  const token = /\\u(-?\d+) ?|\\'([\da-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi
  for (const [, unicode, hex, word, , symbol, brace, plain] of source.matchAll(token)) {
    if (brace === '{') stack.push(skip)
    else if (brace === '}') skip = stack.pop() ?? false
    else if (symbol === '*' || (word && SKIPPED.test(word))) skip = true
    else if (skip) continue
    else if (unicode) [out, fallback] = [out + String.fromCharCode((Number(unicode) + 65_536) % 65_536), 1]
    else if (hex) [out, fallback] = fallback ? [out, 0] : [out + iconv.decode(Buffer.from(hex, 'hex'), encoding), 0]
    else if (word === 'par' || word === 'line' || word === 'row') out += '\n'
    else if (word === 'tab' || word === 'cell') out += ' '
    else if (symbol) out += symbol === '~' ? '\u00a0' : '\\{}'.includes(symbol) ? symbol : ''
    else if (plain) [out, fallback] = [out + (fallback ? plain.slice(1) : plain), 0]
  }
  return out.trim()
}
