import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkGraph } from '@/lib/contracts/documents-links'
import { BOX, layOut } from './lay-out'

const graphs: fc.Arbitrary<LinkGraph> = fc
  .tuple(fc.array(fc.nat(4), { maxLength: 20 }), fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 30 }))
  .map(([depths, pairs]) => {
    const nodes = [0, ...depths].map((depth, at) => ({ key: `${at}`, depth, document: null }))
    const edges = pairs
      .filter(([a, b]) => a !== b && a < nodes.length && b < nodes.length)
      .map(([a, b]) => ({ from: `${a}`, to: `${b}`, kind: 'related' as const }))
    return { nodes, edges, more: false, link: true as const }
  })

describe('A-09.06 the drawing of links', () => {
  it('stands every document in its place and none over another, every link between two of them', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { nodes, lines, width, height } = layOut(graph)
        expect(nodes).toHaveLength(graph.nodes.length)
        expect(lines).toHaveLength(graph.edges.length)
        for (const [at, one] of nodes.entries()) {
          expect(one.x >= 0 && one.y >= 0 && one.x + BOX.width <= width && one.y + BOX.height <= height).toBe(true)
          for (const other of nodes.slice(at + 1))
            expect(Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height).toBe(true)
        }
      }),
    )
  })

  it('a neighbour stands at the height of the one it is linked to', () => {
    const node = (key: string, depth: number) => ({ key, depth, document: null })
    const { nodes } = layOut({
      nodes: [node('root', 0), node('a', 1), node('b', 1), node('of b', 2), node('of a', 2)],
      edges: [
        { from: 'of b', to: 'b', kind: 'amends' },
        { from: 'of a', to: 'a', kind: 'amends' },
      ],
    })
    const heightOf = (key: string) => nodes.find((one) => one.key === key)?.y
    expect(heightOf('of a')).toBe(heightOf('a'))
    expect(heightOf('of b')).toBe(heightOf('b'))
  })
})
