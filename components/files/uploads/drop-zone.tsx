'use client'

import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import styles from '../files.module.css'

type Props = { enabled: boolean; label: string; onFiles: (files: File[]) => void; children: ReactNode }

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A place to drop files on; the button beside does the same without dragging. */
export function DropZone({ enabled, label, onFiles, children }: Props) {
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const end = () => {
    depth.current = 0
    setOver(false)
  }
  if (!enabled) return <div className={styles.zone}>{children}</div>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is only a second way, the button is the first
    <div
      className={styles.zone}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth.current++
        setOver(true)
      }}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDragLeave={() => over && --depth.current <= 0 && end()}
      onDrop={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        end()
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <div className={styles.drop} aria-hidden>
          <IconUpload size={28} stroke={1.5} />
          {label}
        </div>
      )}
    </div>
  )
}
