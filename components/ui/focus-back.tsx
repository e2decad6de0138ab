'use client'

import { useEffect } from 'react'

const LAYERS = '[data-mantine-shared-portal-node]'
const DIALOG = '[role="dialog"]'

/**
 * Gives the focus back where it was when a dialog goes with the focus in it: one that is put on the screen open does not know
 * where it came from, and whoever works by keys would begin at the top of the page. What a menu opened goes back to the
 * button of the menu.
 */
export function FocusBack() {
  useEffect(() => {
    /** Where the focus was last: on the page, and in each dialog that lies over it. */
    const last = new Map<Element | null, HTMLElement>()
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const menu = target.closest('[role="menu"]')?.getAttribute('aria-labelledby')
      const from = menu ? document.getElementById(menu) : target
      if (from) last.set(from.closest(DIALOG), from)
    }
    const giveBack = () => {
      if (document.activeElement !== document.body) return
      for (const dialog of last.keys()) if (dialog && !dialog.isConnected) last.delete(dialog)
      const from = last.get([...document.querySelectorAll(DIALOG)].at(-1) ?? null)
      if (from?.isConnected) from.focus({ preventScroll: true })
    }
    const watch = new MutationObserver((changes) => {
      const layers = document.querySelector(LAYERS)
      if (layers) watch.observe(layers, { childList: true })
      if (changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog))) giveBack()
    })
    watch.observe(document.body, { childList: true })
    const layers = document.querySelector(LAYERS)
    if (layers) watch.observe(layers, { childList: true })
    document.addEventListener('focusin', remember)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
  return null
}

const holdsDialog = (node: Node): boolean =>
  node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null)
