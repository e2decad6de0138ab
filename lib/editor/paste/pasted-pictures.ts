import { cleanAlt, isPictureKey, PICTURE_WIDTH } from '../picture'
import { cleanPasted } from './clean-pasted'

/** A picture of what is pasted, to be given to this document first: bytes from the clipboard, or a text of ours elsewhere. */
export type PastedPicture = {
  /** Names its place in `html`. */
  place: string
  source: { data: Uint8Array; type: string } | { address: string }
  alt: string
  /** Millimetres; null where it was not said. */
  width: number | null
}

/** `words`: whether there is anything but pictures. `dropped`: pictures that stay where they are, in the web or on a disk. */
export type Pasted = { html: string; pictures: PastedPicture[]; dropped: number; words: boolean }

const MOST = 50
const DATA = /^data:(image\/(?:png|jpeg|tiff));base64,([A-Za-z0-9+/=\s]+)$/
const OURS = /^(?:https?:\/\/[^/]+)?(\/api\/files\/pictures\/([0-9a-f-]{36})\/([0-9a-f]{64}))$/
const MM_PER_PX = 25.4 / 96

/**
 * The pictures of pasted HTML. Nothing is ever fetched from a foreign address, and no address enters the text: a picture
 * comes with its bytes or it does not come. Pictures of this very document are words of its text and need nothing.
 */
export function readPasted(html: string, documentId: string): Pasted {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const pasted: Pasted = { html: '', pictures: [], dropped: 0, words: false }
  pasted.words = Boolean((body.textContent ?? '').trim())
  for (const img of body.querySelectorAll('img')) {
    const whole = img.closest('figure[data-picture]') ?? img
    const [, address, of, sha256] = OURS.exec(img.getAttribute('src') ?? '') ?? []
    if (of === documentId && whole !== img) continue
    const source = address && isPictureKey(sha256) ? { address } : bytesOf(img.getAttribute('src') ?? '')
    if (!source || pasted.pictures.length >= MOST) {
      if (!isSpeck(img)) pasted.dropped += 1
      whole.remove()
      continue
    }
    const place = String(pasted.pictures.length)
    pasted.pictures.push({ place, source, alt: cleanAlt(img.alt), width: widthOf(img, whole) })
    standAlone(whole, place)
  }
  pasted.html = pasted.pictures.length ? cleanPasted(body.innerHTML) : html
  return pasted
}

/** The pasted text with each picture under its hash; what was not taken in leaves no place behind. */
export function withSent(
  html: string,
  sent: ReadonlyMap<string, { sha256: string; width: number; alt: string }>,
): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const figure of body.querySelectorAll<HTMLElement>('figure[data-pasted]')) {
    const picture = sent.get(figure.dataset.pasted ?? '')
    if (!picture) figure.remove()
    else Object.assign(figure.dataset, { picture: picture.sha256, width: picture.width, alt: picture.alt })
  }
  return body
}

function bytesOf(src: string): { data: Uint8Array; type: string } | null {
  const [, type, base64] = DATA.exec(src) ?? []
  if (!type || !base64) return null
  try {
    return { type, data: Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0)) }
  } catch {
    return null
  }
}

/** A point nobody sees, by which a page of the web counts its readers. */
const isSpeck = (img: HTMLImageElement): boolean =>
  ['width', 'height'].every((side) => ['0', '1'].includes(img.getAttribute(side) ?? ''))

function widthOf(img: HTMLImageElement, whole: Element): number | null {
  const drawn = Number((whole as HTMLElement).dataset?.width)
  const width = drawn || Number.parseFloat(img.getAttribute('width') ?? '') * MM_PER_PX
  return width >= PICTURE_WIDTH.least && width <= PICTURE_WIDTH.most ? Math.round(width * 10) / 10 : null
}

/** A picture is a block: out of a paragraph or a list it goes behind it. */
function standAlone(picture: Element, place: string): void {
  const figure = picture.ownerDocument.createElement('figure')
  figure.dataset.pasted = place
  // The mark of a text of ours stands on its first block.
  const ours = (picture as HTMLElement).dataset.pmSlice
  if (ours) figure.dataset.pmSlice = ours
  const cell = picture.closest('td, th')
  const outer = [...ancestors(picture)].filter((one) => one.matches('p, h1, h2, h3, h4, h5, h6, ol, ul, a, span, b, i'))
  const block = outer.filter((one) => !cell || cell.contains(one)).at(-1)
  if (!block) return void picture.replaceWith(figure)
  picture.remove()
  let last: Element = block
  while (last.nextElementSibling?.matches('figure[data-pasted]')) last = last.nextElementSibling
  last.after(figure)
}

function* ancestors(element: Element): Generator<Element> {
  for (let at = element.parentElement; at && at !== at.ownerDocument.body; at = at.parentElement) yield at
}
