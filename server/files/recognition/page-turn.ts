import type { PlacedWord } from '@/db/schema'
import type { Turn } from '@/lib/contracts/files'

/** A word so long is longer than it is high, whatever the proportions of its page. */
const LONG = 5

/**
 * How many degrees clockwise make a recognised page upright, from the places of its words in the order they are read: those
 * of a lying page are higher than wide, and the next word of a line stands where reading goes (C-16.07).
 */
export function turnOf(words: readonly PlacedWord[]): Turn {
  const long = words.filter(([start, end]) => end - start >= LONG)
  const lying = long.filter(([, , , , width, height]) => height > width).length > long.length / 2
  const steps = words.slice(1).map((word, index) => stepAlong(words[index] as PlacedWord, word, lying))
  const forward = steps.filter((step) => step > 0).length >= steps.filter((step) => step < 0).length
  if (lying) return forward ? 270 : 90
  return forward ? 0 : 180
}

/** From a word to the next one on its line: above 0 to the right, or down where the page is lying; 0 on another line. */
function stepAlong([, , x, y, width, height]: PlacedWord, next: PlacedWord, lying: boolean): number {
  const [, , nextX, nextY] = next
  const [along, across, thickness] = lying ? [nextY - y, nextX - x, width] : [nextX - x, nextY - y, height]
  return Math.abs(across) < thickness / 2 ? along : 0
}
