'use client'

import { useKey } from '../ui/use-key'

const COLUMNS = '[data-column="rail"], [data-column="list"], #document, [data-column="feed"]'

/** F6 and Shift+F6 go from column to column: rail, list, document, feed; those that are not on screen are passed over. */
export function useColumnKeys(): void {
  useKey('F6', () => step(1))
  useKey('Shift+F6', () => step(-1))
}

function step(by: 1 | -1): void {
  const columns = [...document.querySelectorAll<HTMLElement>(COLUMNS)].filter((column) => column.offsetParent !== null)
  const main = document.getElementById('main')
  if (columns.length < 2 && main) columns.push(main)
  const at = columns.findIndex((column) => column.contains(document.activeElement))
  const next = columns[(at + by + columns.length) % columns.length]
  const inside = next?.querySelector<HTMLElement>(
    '[role="listbox"], [aria-current="page"], a[href], button, [tabindex="0"]',
  )
  const target = next?.id === 'document' || next?.id === 'main' ? next : (inside ?? next)
  target?.focus()
}
