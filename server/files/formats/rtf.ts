import iconv from 'iconv-lite'
import { paginate } from './paginate'

/** Groups of an RTF file that hold no text of the document. */
const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable ' +
    'listoverridetable rsidtbl generator themedata colorschememapping datastore xmlnstbl fldinst latentstyles filetbl revtbl pgdsctbl bkmkstart bkmkend ftnsep'
  ).split(' '),
)
const MARKS: Record<string, string> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\f',
  page: '\f',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}
const NESTING_LIMIT = 1000

/** Character sets of fonts that matter here; others are in the document's own code page. */
const CHARSETS: Record<number, string> = { 204: 'cp1251', 238: 'cp1250', 161: 'cp1253', 162: 'cp1254' }

type Group = { skip: boolean; fallback: number; encoding: string | null }
type Reading = {
  out: string
  bytes: number[]
  encoding: string
  groups: Group[]
  group: Group
  /** Fallback characters after a `\\u` escape that are still to be passed over. */
  owed: number
  /** Font number met last, and the encoding of each font that names one. */
  font: number
  fonts: Map<number, string>
}

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi

/** Text of an RTF file by page: bytes in its code page, `\u` escapes with their fallback skipped, service groups left out. */
export function rtfPages(file: Uint8Array): string[] {
  const group: Group = { skip: false, fallback: 1, encoding: null }
  const reading: Reading = {
    out: '',
    bytes: [],
    encoding: 'cp1251',
    groups: [],
    group,
    owed: 0,
    font: 0,
    fonts: new Map(),
  }
  for (const [, word, parameter, hex, symbol, brace, plain] of withoutBinary(file).matchAll(TOKEN)) {
    if (brace) nest(reading, brace)
    else if (word) control(reading, word.toLowerCase(), parameter === undefined ? null : Number(parameter))
    else if (hex) byte(reading, Number.parseInt(hex, 16))
    else if (symbol) escaped(reading, symbol)
    else for (const char of plain ?? '') byte(reading, char.charCodeAt(0))
  }
  flush(reading)
  return paginate(reading.out.trim())
}

/** `\\bin` counts raw bytes that follow; they are pictures and may look like anything. */
function withoutBinary(file: Uint8Array): string {
  let source = Buffer.from(file).toString('latin1')
  const mark = /\\bin(\d+) ?/g
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    source = source.slice(0, found.index) + source.slice(found.index + found[0].length + Number(found[1]))
    mark.lastIndex = found.index
  }
  return source
}

function nest(reading: Reading, brace: string): void {
  flush(reading)
  reading.owed = 0
  if (brace === '}') reading.group = reading.groups.pop() ?? reading.group
  else if (reading.groups.push({ ...reading.group }) > NESTING_LIMIT) throw new Error('RTF groups are nested too deep')
}

function control(reading: Reading, word: string, parameter: number | null): void {
  if (SKIPPED.has(word)) reading.group.skip = true
  else if (word === 'ansicpg' && parameter) setEncoding(reading, parameter)
  else if (word === 'f' && parameter !== null) setFont(reading, parameter)
  else if (word === 'fcharset' && CHARSETS[parameter ?? 0])
    reading.fonts.set(reading.font, CHARSETS[parameter ?? 0] as string)
  else if (word === 'uc') reading.group.fallback = Math.max(0, parameter ?? 1)
  else if (word === 'u' && parameter !== null) {
    put(reading, String.fromCharCode((parameter + 65_536) % 65_536))
    reading.owed = reading.group.fallback
  } else if (MARKS[word]) put(reading, MARKS[word])
}

function setEncoding(reading: Reading, codepage: number): void {
  const name = codepage === 65_001 ? 'utf8' : `cp${codepage}`
  if (iconv.encodingExists(name)) reading.encoding = name
}

function setFont(reading: Reading, font: number): void {
  flush(reading)
  reading.font = font
  reading.group.encoding = reading.fonts.get(font) ?? null
}

function escaped(reading: Reading, symbol: string): void {
  if (symbol === '*') reading.group.skip = true
  else if (symbol === '~') put(reading, '\u00a0')
  else if (symbol === '_') put(reading, '-')
  else if ('{}\\'.includes(symbol)) byte(reading, symbol.charCodeAt(0))
  else if (symbol === '\n' || symbol === '\r') put(reading, '\n')
}

function byte(reading: Reading, code: number): void {
  if (reading.owed > 0) reading.owed--
  else if (!reading.group.skip) reading.bytes.push(code)
}

function put(reading: Reading, text: string): void {
  flush(reading)
  reading.owed = 0
  if (!reading.group.skip) reading.out += text
}

function flush(reading: Reading): void {
  if (!reading.bytes.length) return
  reading.out += iconv.decode(Buffer.from(reading.bytes), reading.group.encoding ?? reading.encoding)
  reading.bytes = []
}
