import { type ParagraphLook, paragraphLook, type RunLook, runLook } from './properties'
import { childOf, childrenOf, type Element, valIn } from './xml-tree'

export type Style = { name: string; id: string; paragraph: ParagraphLook; run: RunLook }
export type Styles = (id: string | undefined) => Style

type Stored = { name: string; base: string | undefined; paragraph: ParagraphLook; run: RunLook }
const CHAIN = 20

/** Styles with all they inherit; an unknown one is the usual paragraph, a circle of styles ends. */
export function readStyles(part: Element | undefined): Styles {
  const stored = new Map<string, Stored>()
  const defaults = childOf(part, 'w:docDefaults')
  const base = {
    paragraph: paragraphLook(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: runLook(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
  }
  let usual: string | undefined
  for (const style of childrenOf(part, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? ''
    stored.set(id, {
      name: valIn(style, 'w:name') ?? '',
      base: valIn(style, 'w:basedOn'),
      paragraph: paragraphLook(childOf(style, 'w:pPr')),
      run: runLook(childOf(style, 'w:rPr')),
    })
    const isUsual = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '')
    if (isUsual && style.attributes['w:type'] === 'paragraph') usual = id
  }
  return (id) => {
    const known = id !== undefined && stored.has(id) ? id : (usual ?? 'Normal')
    const chain: Stored[] = []
    for (let at = stored.get(known); at && chain.length < CHAIN; at = stored.get(at.base ?? '')) chain.unshift(at)
    return {
      id: known,
      name: chain.at(-1)?.name ?? '',
      paragraph: Object.assign({}, base.paragraph, ...chain.map((one) => one.paragraph)),
      run: Object.assign({}, base.run, ...chain.map((one) => one.run)),
    }
  }
}
