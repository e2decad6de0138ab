import type { PDFPage } from '@cantoo/pdf-lib'

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

/**
 * From the page as it is seen (upright, points from its lower left corner) to the space its contents are written in: the
 * visible box may begin anywhere, and the page may be turned by quarters.
 */
export function displayMatrix(page: PDFPage): { matrix: Matrix; width: number; height: number } {
  const { x, y, width, height } = page.getCropBox()
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  if (turn === 90) return { matrix: [0, 1, -1, 0, x + width, y], width: height, height: width }
  if (turn === 180) return { matrix: [-1, 0, 0, -1, x + width, y + height], width, height }
  if (turn === 270) return { matrix: [0, -1, 1, 0, x, y + height], width: height, height: width }
  return { matrix: [1, 0, 0, 1, x, y], width, height }
}
