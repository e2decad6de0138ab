import { isBarcode } from './barcode'

/** Dark places of a label in modules: bars of Code 128 by their beginning and width, dots of the QR code by row. */
export type LabelMarks = {
  width: number
  bars: { x: number; width: number }[]
  size: number
  dots: [x: number, y: number][]
}

/**
 * What is dark on the label of a registered card: the same ten figures as Code 128, for scanners that type, and as a QR
 * code, which is read when a staple or a stamp has torn the bars (V-23.03). The encoder is loaded where a label is drawn.
 */
export async function labelMarks(code: string): Promise<LabelMarks> {
  if (!isBarcode(code)) throw new RangeError('a label says ten figures')
  // The named export `raw` draws the symbology of that name; the encoder's own answer is a member of the default one.
  const { default: encoder } = await import('@bwip-js/browser')
  const [linear] = encoder.raw('code128', code, '')
  const [square] = encoder.raw('qrcode', code, 'eclevel=H')
  const widths = linear && 'sbs' in linear ? linear.sbs : []
  const bars: LabelMarks['bars'] = []
  let x = 0
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) bars.push({ x, width })
    x += width
  }
  const { pixs = [], pixx: size = 0 } = square && 'pixs' in square ? square : {}
  const dots = [...pixs.entries()].flatMap(([at, dark]): [number, number][] =>
    dark ? [[at % size, Math.floor(at / size)]] : [],
  )
  return { width: x, bars, size, dots }
}
