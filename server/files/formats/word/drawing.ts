import type { Crop } from '../picture'
import type { Reading } from './reading'
import { childrenOf, type Element, numberOf } from './xml-tree'

/** A picture of a Word file: where its bytes lie in it, how wide it is shown in millimetres, its description. */
export type Drawing = { part: string; width: number; alt: string; crop?: Crop }

const EMU_PER_MM = 36_000
const MM_PER_POINT = 25.4 / 72
const DEEP = 40

/** The one raster picture of a drawing; null where it holds none, several, or one that lies outside the file. */
export function drawingIn(element: Element, { parts }: Reading): Drawing | null {
  const blips = [...inDepth(element, [':blip', ':imagedata'], DEEP)]
  const [blip] = blips
  if (!blip || blips.length > 1) return null
  const relation = parts.relation(blip.attributes['r:embed'] ?? blip.attributes['r:id'])
  if (!relation || relation.external) return null
  const [about] = inDepth(element, ['wp:docPr'], DEEP)
  const crop = cropOf([...inDepth(element, [':srcRect'], DEEP)][0])
  return {
    part: relation.target,
    width: widthOf(element),
    alt: about?.attributes.descr ?? blip.attributes[':title'] ?? '',
    ...(crop ? { crop } : {}),
  }
}

function widthOf(element: Element): number {
  const [extent] = inDepth(element, ['wp:extent'], DEEP)
  if (extent) return (numberOf(extent, 'cx') ?? 0) / EMU_PER_MM
  const [shape] = inDepth(element, [':shape'], DEEP)
  const points = /(?:^|;)\s*width:\s*([\d.]+)pt/.exec(shape?.attributes.style ?? '')?.[1]
  return Number(points ?? 0) * MM_PER_POINT
}

/** What the author has cut off stays cut off: hidden parts of a picture are nobody's business. Thousandths of a percent. */
function cropOf(element: Element | undefined): Crop | null {
  const share = (name: string) => Math.min(Math.max((numberOf(element, name) ?? 0) / 100_000, 0), 0.99)
  const crop = { left: share('l'), top: share('t'), right: share('r'), bottom: share('b') }
  return Object.values(crop).some((value) => value > 0) ? crop : null
}

/** Elements of these names at any depth; the older way to show the same is passed over. */
export function* inDepth(parent: Element, names: readonly string[], depth: number): Generator<Element> {
  if (depth === 0) return
  for (const child of childrenOf(parent))
    if (names.includes(child.name)) yield child
    else if (child.name !== 'mc:Fallback') yield* inDepth(child, names, depth - 1)
}
