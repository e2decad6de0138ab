'use client'

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './remarks.module.css'
import { stackCards } from './stack-cards'

type Item = { id: string; top: number; card: ReactNode }
type Props = { items: Item[]; active: string | null; left: number; width: number; label: string }

/** Cards in the column beside the page, each at the height of its passage. */
export function RemarksBeside({ items, active, left, width, label }: Props) {
  const column = useRef<HTMLDivElement>(null)
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const ids = items.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are measured anew
  useLayoutEffect(() => {
    const root = column.current
    if (!root) return
    const measure = () => {
      const cards = [...root.children] as HTMLElement[]
      setHeights(new Map(cards.map((card) => [card.dataset.id ?? '', card.offsetHeight])))
    }
    const sizes = new ResizeObserver(measure)
    for (const card of root.children) sizes.observe(card)
    measure()
    return () => sizes.disconnect()
  }, [ids, width])
  const cards = items.map(({ id, top }) => ({ id, top, height: heights.get(id) ?? 0 }))
  const tops = stackCards(cards, active)
  return (
    <section ref={column} className={styles.beside} style={{ left, width }} aria-label={label}>
      {items.map(({ id, card }) => (
        <div
          key={id}
          data-id={id}
          className={styles.placed}
          data-front={id === active || undefined}
          style={{
            transform: `translateY(${tops.get(id) ?? 0}px)`,
            // Unseen until it is measured, but never hidden: a hidden form takes no focus, and what is typed goes into the text.
            opacity: heights.has(id) ? 1 : 0,
          }}
        >
          {card}
        </div>
      ))}
    </section>
  )
}
