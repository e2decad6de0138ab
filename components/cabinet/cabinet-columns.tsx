'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import styles from './cabinet.module.css'
import { CabinetColumn } from './cabinet-column'
import { useBackKey } from './use-back-key'

/** The list beside whatever is open; it keeps its place while one goes from document to document. */
export function CabinetColumns({ children }: { children: ReactNode }) {
  const inRoom = usePathname().startsWith('/rooms')
  useBackKey(inRoom)
  return (
    <div className={styles.columns} data-open={inRoom ? 'room' : 'list'}>
      <CabinetColumn />
      {children}
    </div>
  )
}
