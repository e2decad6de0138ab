'use client'

import { useSearchParams } from 'next/navigation'

const PARAM = 'part'

/** Which part of a screen is shown stands in its address: a reload and a link lead to the same one. The first is the plain address. */
export function usePart<Part extends string>(parts: readonly [Part, ...Part[]]): [Part, (part: Part) => void] {
  const asked = useSearchParams().get(PARAM)
  const show = (part: Part) => {
    const address = new URL(window.location.href)
    if (part === parts[0]) address.searchParams.delete(PARAM)
    else address.searchParams.set(PARAM, part)
    window.history.replaceState(null, '', address)
  }
  return [parts.find((part) => part === asked) ?? parts[0], show]
}
