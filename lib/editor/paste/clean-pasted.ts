import { flattenLists, flattenWordLists } from './flatten-lists'
import { trimStart } from './trim-start'

/** What has no place in an office text, with everything in it. */
const DROPPED =
  'script, style, iframe, object, embed, img, svg, video, audio, form, input, button, template, title, meta, link, xml, ' +
  'del, .suggested-delete, [data-blockdeleted], .msocomanchor, [style*="mso-element:comment"], [style*="mso-element: comment"], ' +
  '[style*="display:none"], [style*="display: none"]'

/**
 * HTML from the clipboard made fit for our text: Word's and the web's own marks go, lists become numbered clauses, lettered
 * items or dashes, tables stay tables. Nothing in it can act: scripts and «javascript:» links are dropped.
 */
export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  dropComments(body)
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  for (const link of body.querySelectorAll('a')) if (!isSafe(link.getAttribute('href') ?? '')) unwrap(link)
  // Copied from a text of ours: its own attributes are the truth.
  if (body.querySelector('[data-pm-slice]')) return body.innerHTML
  flattenWordLists(body)
  flattenLists(body)
  for (const heading of body.querySelectorAll('h3, h4, h5, h6')) rename(heading, 'h2')
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    if (element.tagName.includes(':')) unwrap(element)
    else dropLooks(element)
  }
  for (const block of body.querySelectorAll('p, h1, h2')) tidyBlock(block)
  return body.innerHTML
}

const isSafe = (address: string): boolean => /^(https?:|mailto:)/i.test(address.trim())

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, 128)
  const comments: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

/** Of how it looked, only what our text can hold stays: bold, italics, underlining, the middle and the right. */
const KEPT: Record<string, RegExp> = {
  'font-weight': /.+/,
  'font-style': /.+/,
  'text-decoration': /.+/,
  'text-align': /^(center|right)$/,
}
const ATTRIBUTES = new Set(['href', 'colspan', 'rowspan', 'data-list', 'data-level', 'data-pasted'])

function dropLooks(element: HTMLElement): void {
  const looks = Object.entries(KEPT).flatMap(([name, allowed]) => {
    const value = element.style.getPropertyValue(name)
    return value && allowed.test(value) ? [`${name}: ${value}`] : []
  })
  const align = element.getAttribute('align') ?? ''
  if (KEPT['text-align']?.test(align)) looks.push(`text-align: ${align}`)
  for (const { name } of [...element.attributes]) if (!ATTRIBUTES.has(name)) element.removeAttribute(name)
  if (looks.length) element.setAttribute('style', looks.join('; '))
}

/** An empty line between paragraphs is no paragraph. */
function tidyBlock(block: Element): void {
  if ((block.textContent ?? '').trim() || block.closest('td, th')) trimStart(block)
  else block.remove()
}
