'use client'

import type { ComboboxStore } from '@mantine/core'
import { useEffect } from 'react'

/** The only one who fits is ready for Enter; among several none is, so that the choice is made knowingly. */
export function useSoleOption(combobox: ComboboxStore, count: number): void {
  const { dropdownOpened, selectFirstOption, resetSelectedOption } = combobox
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's functions change on every render, what they do does not
  useEffect(() => {
    if (!dropdownOpened) return
    if (count === 1) selectFirstOption()
    else resetSelectedOption()
  }, [dropdownOpened, count])
}
