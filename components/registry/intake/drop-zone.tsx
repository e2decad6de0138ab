'use client'

import { IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import styles from './intake.module.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Letters dropped anywhere on the screen are taken in; the button in the header does the same by keyboard. */
export function DropZone({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const t = useTranslations('registry.intake')
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const enter = (step: 1 | -1) => (event: DragEvent) => {
    if (!carriesFiles(event)) return
    depth.current += step
    setOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth.current = 0
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <section
      className={styles.zone}
      aria-label={t('zone')}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {over && (
        <div className={styles.over}>
          <IconUpload size={30} stroke={1.5} aria-hidden />
          {t('dropHere')}
        </div>
      )}
    </section>
  )
}
