'use client'

import dynamic from 'next/dynamic'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { isTyping } from '../ui/use-key'

const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((module) => module.ShortcutsDialog), {
  ssr: false,
})

const Context = createContext<{ show: () => void }>({ show: () => {} })

/** The way to the list of all keys. */
export const useShortcuts = () => useContext(Context)

/** «?» lists every key, whichever key the layout has it on. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const value = useMemo(() => ({ show: () => setOpened(true) }), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const asked = event.key === '?' || (event.code === 'Slash' && event.shiftKey)
      if (!asked) return
      event.preventDefault()
      setOpened(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Context value={value}>
      {children}
      {opened && <ShortcutsDialog onClose={() => setOpened(false)} />}
    </Context>
  )
}
