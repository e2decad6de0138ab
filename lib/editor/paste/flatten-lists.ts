import { trimStart } from './trim-start'

const DASH = '–\u00a0'
const DEEPEST = 4

type Item = { kind: 'clause' | 'letter' | 'dash'; level: number; number: number; inCell: boolean }

/** Lists of the web as paragraphs of ours: the number is counted by the text, never written into it. */
export function flattenLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ol, ul')) {
    if (list.parentElement?.closest('ol, ul')) continue
    list.replaceWith(...paragraphsOf(list, { level: 0, inCell: isInCell(list) }))
  }
}

type Place = Pick<Item, 'level' | 'inCell'>
const isInCell = (element: Element): boolean => element.closest('td, th') !== null

function paragraphsOf(list: Element, { level, inCell }: Place): Element[] {
  const kind = list.tagName === 'UL' ? 'dash' : isLettered(list) ? 'letter' : 'clause'
  let number = Number(list.getAttribute('start') ?? 1)
  return [...list.children].flatMap((item) => {
    if (item.matches('ol, ul')) return paragraphsOf(item, { level: level + 1, inCell })
    return itemParagraphs(item, { kind, level, number: number++, inCell })
  })
}

function itemParagraphs(item: Element, as: Item): Element[] {
  const made: Element[] = []
  let open: Element | null = null
  for (const node of [...item.childNodes]) {
    const element = node.nodeType === 1 ? (node as Element) : null
    if (element?.matches('ol, ul')) {
      made.push(...paragraphsOf(element, { ...as, level: as.kind === 'dash' ? as.level : as.level + 1 }))
      open = null
    } else if (element?.matches('p, div, table, h1, h2, h3, h4, h5, h6')) {
      made.push(element)
      open = null
    } else {
      if (!open) {
        open = item.ownerDocument.createElement('p')
        made.push(open)
      }
      open.append(node)
    }
  }
  const first = made.find((one) => !one.matches('table') && (one.textContent ?? '').trim())
  if (first) numberParagraph(first, as)
  return made
}

const isLettered = (list: Element): boolean =>
  /^[aа]$/i.test(list.getAttribute('type') ?? '') ||
  /alpha|cyrillic|russian/.test((list as HTMLElement).style.listStyleType)

/** Word's lists are paragraphs with the marker written into them and the level in their style. */
export function flattenWordLists(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const level = /mso-list:\s*\w+\s+level(\d+)/.exec(paragraph.getAttribute('style') ?? '')?.[1]
    const marker = [...paragraph.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    )
    if (!level || !marker) continue
    const text = (marker.textContent ?? '').replace(/[\s\u00a0]+/g, '')
    marker.remove()
    numberParagraph(paragraph, { ...wordItem(text, Number(level) - 1), inCell: isInCell(paragraph) })
  }
}

function wordItem(marker: string, level: number): Omit<Item, 'inCell'> {
  if (/^\p{L}[.)]$/u.test(marker) && !/^o[.)]?$/.test(marker)) return { kind: 'letter', level, number: 1 }
  const figures = /^(\d+(?:\.\d+)*)[.)]?$/.exec(marker)?.[1]
  if (!figures) return { kind: 'dash', level, number: 1 }
  return {
    kind: 'clause',
    level: Math.max(level, figures.split('.').length - 1),
    number: Number(figures.split('.').at(-1)),
  }
}

function numberParagraph(paragraph: Element, { kind, level, number, inCell }: Item): void {
  trimStart(paragraph)
  // Paragraphs of a cell are not counted by the text, so there the number stays a word.
  if (kind === 'dash') paragraph.prepend(DASH)
  else if (inCell) paragraph.prepend(`${number}.\u00a0`)
  else {
    paragraph.setAttribute('data-list', kind)
    paragraph.setAttribute('data-level', String(kind === 'clause' ? Math.min(level, DEEPEST) : 0))
  }
}
