'use client'

import { useGo } from '../frame/use-go'
import { useKey } from '../ui/use-key'

const FLOATING = '.mantine-Menu-dropdown, .mantine-Popover-dropdown, .mantine-Combobox-dropdown, [role="dialog"]'

const somethingOpen = (): boolean =>
  [...document.querySelectorAll<HTMLElement>(FLOATING)].some((element) => element.offsetParent !== null)

/** Esc leaves the document for the list, when there is nothing nearer to close. */
export function useBackKey(inRoom: boolean): void {
  const go = useGo()
  useKey(
    'Escape',
    () => {
      if (!somethingOpen()) go('/cabinet')
    },
    inRoom,
  )
}
