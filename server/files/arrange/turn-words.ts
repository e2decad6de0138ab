import type { PlacedWord } from '@/db/schema'
import type { Turn } from '@/lib/contracts/files'
import { GRID } from '../formats/recognise/place-words'

/** Where recognised words stand when their page is turned clockwise: they need not be read again. */
export const turnWords = (words: readonly PlacedWord[], turn: Turn): PlacedWord[] =>
  words.map(([start, end, ...box]) => [start, end, ...TURNED[turn](box)])

type Box = [x: number, y: number, width: number, height: number]

const TURNED: Record<Turn, (box: Box) => Box> = {
  0: (box) => box,
  90: ([x, y, width, height]) => [GRID - y - height, x, height, width],
  180: ([x, y, width, height]) => [GRID - x - width, GRID - y - height, width, height],
  270: ([x, y, width, height]) => [y, GRID - x - width, height, width],
}
