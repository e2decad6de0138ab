'use client'

import { useEffect, useState } from 'react'

/** The size everything is shown at, in per cent; the page carries it from the server, so nothing jumps on loading. */
export function useTextScale(keep: (value: string) => void): [string, (value: string) => void] {
  const [scale, setScale] = useState('100')
  useEffect(() => setScale(document.documentElement.dataset.scale ?? '100'), [])
  const choose = (value: string) => {
    document.documentElement.dataset.scale = value
    keep(value)
    setScale(value)
  }
  return [scale, choose]
}
