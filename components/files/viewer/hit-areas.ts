export type Box = { x: number; y: number; width: number; height: number }
export type Place = { id: string; box: Box }

/** The least size of a target (WCAG 2.2, 2.5.8). */
export const LEAST = 24

/**
 * What is pressed for each place on a page, in the same units as the places: the place with enough round it for the least target,
 * kept off the other places. A place that has no room between its neighbours has none, and is reached by its field, until the page
 * is shown larger.
 */
export function hitAreas(places: readonly Place[]): Map<string, Box> {
  const taken: Box[] = []
  const areas = new Map<string, Box>()
  for (const { id, box } of places) {
    const near = places.filter((other) => other.id !== id && !overlap(other.box, box)).map((other) => other.box)
    const area = around(box).find((one) => ![...near, ...taken].some((other) => overlap(one, other)))
    if (!area) continue
    taken.push(area)
    areas.set(id, area)
  }
  return areas
}

/** The place in the middle of its area first, then at a side or in a corner of it. */
function around(box: Box): Box[] {
  const width = Math.max(box.width, LEAST)
  const height = Math.max(box.height, LEAST)
  const shares = (spare: number) => (spare > 0 ? [0.5, 1, 0] : [0])
  return shares(height - box.height).flatMap((down) =>
    shares(width - box.width).map((right) => ({
      ...{ width, height },
      x: box.x - (width - box.width) * right,
      y: box.y - (height - box.height) * down,
    })),
  )
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height
