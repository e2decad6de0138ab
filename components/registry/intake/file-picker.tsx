'use client'

import { type ChangeEvent, createContext, type ReactNode, use, useCallback, useRef } from 'react'
import { takeIn } from './intake-queue'

const PickFiles = createContext<() => void>(() => undefined)

/** Opens the dialog in which letters are chosen. */
export const usePickFiles = (): (() => void) => use(PickFiles)

/**
 * The one file field of the desk. It outlives the letter on it: a header comes and goes with its letter, and a dialog
 * open over a field that has gone would lose what is chosen in it.
 */
export function FilePicker({ children }: { children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null)
  const pick = useCallback(() => field.current?.click(), [])
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    takeIn([...(currentTarget.files ?? [])])
    currentTarget.value = ''
  }
  return (
    <PickFiles value={pick}>
      {children}
      <input ref={field} type="file" multiple hidden aria-hidden tabIndex={-1} onChange={take} />
    </PickFiles>
  )
}
