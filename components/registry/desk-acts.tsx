'use client'

import { useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { TakeWithoutFile } from './intake/take-without-file'

const PARAM = 'list'

const LISTS = [
  ...(['receipts', 'dispatch', 'processed', 'cells', 'external'] as const),
  ...(['originals', 'handover', 'stacks', 'volume'] as const),
]
/** Lists that may stand in place of the letter. */
export type DeskList = (typeof LISTS)[number]

type Desk = {
  takeWithoutFile: () => void
  show: (list: DeskList) => void
  /** Whether the menu of lists is open: a letter that comes meanwhile must not shut it. */
  choosing: boolean
  choose: (choosing: boolean) => void
}
const nothing = () => undefined
const DeskContext = createContext<Desk>({ takeWithoutFile: nothing, show: nothing, choosing: false, choose: nothing })

/** What the desk does besides the letter on it; its header is drawn anew with every letter. */
export const useDesk = (): Desk => use(DeskContext)

/** Which list is on screen instead of the letter is in the address, beside the letter. */
export function useListShown(): DeskList | null {
  const list = useSearchParams().get(PARAM)
  return LISTS.find((one) => one === list) ?? null
}

export function showList(list: DeskList | null): void {
  const address = new URL(window.location.href)
  if (list) address.searchParams.set(PARAM, list)
  else address.searchParams.delete(PARAM)
  window.history.replaceState(null, '', address)
}

type Props = {
  /** The receipt of mail that is open: what is taken in meanwhile came in it. */
  batchId: string | null
  onTaken: (documentId: string) => void
  children: ReactNode
}

/** Keeps the one dialog of taking mail in without a file. */
export function DeskActs({ batchId, onTaken, children }: Props) {
  const [taking, setTaking] = useState(false)
  const { data: kinds } = useLive(orpc.documents.offeredKinds, {}, { watch: ['kinds'] })
  const [choosing, choose] = useState(false)
  const desk = useMemo(() => ({ takeWithoutFile: () => setTaking(true), show: showList, choosing, choose }), [choosing])
  return (
    <DeskContext value={desk}>
      {children}
      {taking && kinds && (
        <TakeWithoutFile
          kinds={kinds}
          batchId={batchId}
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
