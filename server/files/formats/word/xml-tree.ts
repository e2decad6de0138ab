import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable'

/** An element of a part: its name without the prefix the file chose, attributes the same way, children and text in order. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const LIMITS = { depth: 256, nodes: 1_500_000 }

/** Prefixes of the families of names that matter; the same words of the strict and of the usual kind are one to us. */
const FAMILIES: [RegExp, string][] = [
  [/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/officeDocument\/(2006\/)?math$/, 'm'],
  [/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/package\/2006\/relationships$/, 'rel'],
]

/**
 * Reads a part whole. Document types are refused, and with them every entity but the five of XML; a part that is torn,
 * too deep or too large is refused before it fills the memory.
 */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  let nodes = 0
  const count = () => {
    if (++nodes > LIMITS.nodes) throw new Unreadable('too_long')
  }
  const family = memoised((uri) => FAMILIES.find(([pattern]) => pattern.test(uri))?.[1] ?? '')
  const named = (uri: string, local: string): string => (uri ? `${family(uri)}:${local}` : local)
  parser.on('error', () => {
    throw new Unreadable('damaged')
  })
  parser.on('doctype', () => {
    throw new Unreadable('unsafe')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    count()
    if (open.length > LIMITS.depth) throw new Unreadable('too_long')
    const element: Element = { name: named(uri, local), attributes: {}, children: [] }
    for (const { uri: of, local: name, value } of Object.values(attributes)) element.attributes[named(of, name)] = value
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (value: string) => {
    count()
    open.at(-1)?.children.push(value)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  const top = root.children.find((child) => typeof child !== 'string')
  if (!top) throw new Unreadable('damaged')
  return top as Element
}

function memoised(compute: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** Child elements, perhaps only those of a name. */
export function* childrenOf(element: Element | undefined, name?: string): Generator<Element> {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (!name || child.name === name)) yield child
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name).next().value ?? undefined

/** The `w:val` of a child: undefined where there is no such child, '' where it has no value. */
export function valIn(element: Element | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child && (child.attributes['w:val'] ?? '')
}

/** A property that is on by being there, unless it says it is off. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const value = valIn(element, name)
  return value === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(value)
}

/** A whole number of an attribute; undefined where there is none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(element?.attributes[name] ?? '', 10)
  return Number.isFinite(value) ? value : undefined
}

export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : '')).join('')
