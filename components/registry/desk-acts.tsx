'use client'

import { useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { TakeWithoutFile } from './intake/take-without-file'

const PARAM = 'list'
const PROCESSED = 'processed'

type Desk = { takeWithoutFile: () => void; showProcessed: () => void }
const DeskContext = createContext<Desk>({ takeWithoutFile: () => undefined, showProcessed: () => undefined })

/** What the desk does besides the letter on it; its header is drawn anew with every letter. */
export const useDesk = (): Desk => use(DeskContext)

/** Whether «Обработано» is on screen is in the address, beside the letter. */
export const useProcessedShown = (): boolean => useSearchParams().get(PARAM) === PROCESSED

export function showProcessed(on: boolean): void {
  const address = new URL(window.location.href)
  if (on) address.searchParams.set(PARAM, PROCESSED)
  else address.searchParams.delete(PARAM)
  window.history.replaceState(null, '', address)
}

/** Keeps the one dialog of taking mail in without a file. */
export function DeskActs({ onTaken, children }: { onTaken: (documentId: string) => void; children: ReactNode }) {
  const [taking, setTaking] = useState(false)
  const desk = useMemo(() => ({ takeWithoutFile: () => setTaking(true), showProcessed: () => showProcessed(true) }), [])
  return (
    <DeskContext value={desk}>
      {children}
      {taking && (
        <TakeWithoutFile
          onTaken={(documentId) => {
            setTaking(false)
            onTaken(documentId)
          }}
          onClose={() => setTaking(false)}
        />
      )}
    </DeskContext>
  )
}
