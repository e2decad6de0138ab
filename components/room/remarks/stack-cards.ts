export type Card = { id: string; top: number; height: number }

const GAP = 8

/**
 * Where cards stand beside the page: each at its passage, none over another. The one being read keeps its place; those
 * above give way upwards as far as the page reaches, then everything gives way downwards.
 */
export function stackCards(cards: Card[], activeId: string | null): Map<string, number> {
  const order = [...cards].sort((a, b) => a.top - b.top || a.id.localeCompare(b.id))
  const fixed = Math.max(
    0,
    order.findIndex(({ id }) => id === activeId),
  )
  const tops = order.map(({ top }) => top)
  for (let at = fixed - 1; at >= 0; at--) {
    const limit = (tops[at + 1] ?? 0) - GAP - (order[at]?.height ?? 0)
    tops[at] = Math.min(tops[at] ?? 0, limit)
  }
  let free = 0
  for (const [at, card] of order.entries()) {
    tops[at] = Math.max(tops[at] ?? 0, free)
    free = (tops[at] ?? 0) + card.height + GAP
  }
  return new Map(order.map(({ id }, at) => [id, tops[at] ?? 0]))
}
