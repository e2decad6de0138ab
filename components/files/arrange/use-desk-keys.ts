import type { KeyboardEvent, RefObject } from 'react'
import type { Arranging } from './use-arrangement'

const BY: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** The desk by keyboard: arrows go among the pages, with Shift they choose, with Alt they move; R turns, Delete leaves out. */
export function useDeskKeys(desk: RefObject<HTMLElement | null>, arranging: Arranging) {
  const { arrangement, active, choose, chooseAll, turn, nudge, toggle, undo, redo } = arranging
  const { tiles } = arrangement
  const at = tiles.findIndex(({ page }) => page === active)

  const target = (key: string): number => {
    if (key === 'Home') return 0
    if (key === 'End') return tiles.length - 1
    if (BY[key]) return at + BY[key]
    const columns = columnsOf(desk.current)
    return key === 'ArrowUp' ? at - columns : key === 'ArrowDown' ? at + columns : -1
  }

  return (event: KeyboardEvent) => {
    const { key, code, altKey, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const go = () => {
      const page = tiles[target(key)]?.page
      if (page) choose(page, shiftKey ? 'range' : 'only')
      return page !== undefined || key.startsWith('Arrow')
    }
    const done =
      altKey && BY[key]
        ? nudge(BY[key] as 1 | -1)
        : ctrl && code === 'KeyZ'
          ? (shiftKey ? redo : undo)?.()
          : ctrl && code === 'KeyA'
            ? chooseAll()
            : !ctrl && !altKey && code === 'KeyR'
              ? turn(shiftKey ? -90 : 90)
              : key === 'Delete'
                ? toggle()
                : !ctrl && !altKey && go()
    if (done !== false) event.preventDefault()
  }
}

/** How many pages lie side by side. */
function columnsOf(desk: HTMLElement | null): number {
  const options = [...(desk?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
  const top = options[0]?.offsetTop
  return Math.max(1, options.filter((option) => option.offsetTop === top).length)
}
