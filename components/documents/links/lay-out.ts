import type { LinkGraph } from '@/lib/contracts/documents-links'

export const BOX = { width: 216, height: 66, gapX: 96, gapY: 16 } as const

export type Placed = LinkGraph['nodes'][number] & { x: number; y: number }
export type Drawing = { nodes: Placed[]; lines: Line[]; width: number; height: number }
export type Line = { key: string; kind: LinkGraph['edges'][number]['kind']; path: string; x: number; y: number }

/**
 * Where the documents of a graph stand: a column for each number of links away, in it those with neighbours higher up
 * before the others. In pixels, from the left top corner.
 */
export function layOut({ nodes, edges }: Pick<LinkGraph, 'nodes' | 'edges'>): Drawing {
  const deepest = Math.max(...nodes.map(({ depth }) => depth), 0)
  const columns = Array.from({ length: deepest + 1 }, (_, depth) => nodes.filter((node) => node.depth === depth))
  const tallest = Math.max(...columns.map((column) => heightOf(column.length)), 0)
  const placed = new Map<string, Placed>()
  for (const [depth, column] of columns.entries()) {
    const top = (tallest - heightOf(column.length)) / 2
    const ordered = [...column].sort((a, b) => middleOf(a.key, edges, placed) - middleOf(b.key, edges, placed))
    for (const [row, node] of ordered.entries())
      placed.set(node.key, {
        ...node,
        x: depth * (BOX.width + BOX.gapX),
        y: top + row * (BOX.height + BOX.gapY),
      })
  }
  return {
    nodes: [...placed.values()],
    lines: edges.flatMap((edge) => lineOf(edge, placed)),
    width: columns.length * (BOX.width + BOX.gapX) - BOX.gapX,
    height: tallest,
  }
}

const heightOf = (rows: number): number => rows * (BOX.height + BOX.gapY) - BOX.gapY

/** The height at which the neighbours already placed stand, on average; after all others where there are none. */
function middleOf(key: string, edges: LinkGraph['edges'], placed: ReadonlyMap<string, Placed>): number {
  const heights = edges.flatMap(({ from, to }) => {
    const other = from === key ? placed.get(to) : to === key ? placed.get(from) : undefined
    return other ? [other.y] : []
  })
  return heights.length ? heights.reduce((sum, y) => sum + y, 0) / heights.length : Number.MAX_SAFE_INTEGER
}

/** From the side of one box to the side of the other; within a column, around its right side. */
function lineOf({ from, to, kind }: LinkGraph['edges'][number], placed: ReadonlyMap<string, Placed>): Line[] {
  const [a, b] = [placed.get(from), placed.get(to)]
  if (!a || !b) return []
  const [ay, by] = [a.y + BOX.height / 2, b.y + BOX.height / 2]
  const side = (one: Placed, other: Placed) => (one.x > other.x ? one.x : one.x + BOX.width)
  const [ax, bx] = [side(a, b), side(b, a)]
  const bend = BOX.gapX / 2
  const [outA, outB] = [a.x > b.x ? ax - bend : ax + bend, b.x > a.x ? bx - bend : bx + bend]
  const path = `M ${ax} ${ay} C ${outA} ${ay} ${outB} ${by} ${bx} ${by}`
  return [{ key: `${from} ${to} ${kind}`, kind, path, x: (ax + bx + outA + outB) / 4, y: (ay + by) / 2 }]
}
