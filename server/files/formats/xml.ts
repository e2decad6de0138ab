/** One step through an XML part: an element opens or closes, or there is text. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** Everything XML consists of: comments, instructions, data, types, closing and opening elements, text. */
export const XML_TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<![^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>|([^<]+)/g

/** Reads XML from left to right without building a tree; document types and their entities are never followed. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, data, closed, opened, attributes = '', slash, text] of xml.matchAll(XML_TOKEN)) {
    if (opened) yield { kind: 'open', name: opened, attributes, empty: slash === '/' }
    else if (closed) yield { kind: 'close', name: closed }
    else if (data !== undefined) yield { kind: 'text', text: data }
    else if (text !== undefined) yield { kind: 'text', text: decodeEntities(text) }
  }
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (name) return NAMED[name] ?? whole
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** The value of one attribute of an opening element, or undefined. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : decodeEntities(value)
}
