'use client'

import { useLocalStorage } from '@mantine/hooks'

/** Whether the label goes to the printer right after the registration; each workplace remembers its own. */
export function usePrintAtOnce(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({ key: 'registry:print-label', defaultValue: false })
  return [on, setOn]
}
