'use client'

import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { CardLabel } from './card-label'
import styles from './label.module.css'

type Props = {
  number: string
  date: string
  office: string
  reception: string | null
  code: string
  onDone: () => void
}

const DRAWN_WITHIN_MS = 3000

/** Puts the label alone on a 58 × 30 mm page and opens the printing dialogue once the bars are drawn. */
export function PrintLabel({ onDone, ...label }: Props) {
  useEffect(() => {
    const until = Date.now() + DRAWN_WITHIN_MS
    let frame = 0
    const printWhenDrawn = () => {
      const drawn = document.querySelector(`.${styles.sheet} rect`)
      if (!drawn && Date.now() < until) {
        frame = requestAnimationFrame(printWhenDrawn)
        return
      }
      window.print()
      onDone()
    }
    frame = requestAnimationFrame(printWhenDrawn)
    return () => cancelAnimationFrame(frame)
  }, [onDone])
  return createPortal(
    <div className={styles.sheet}>
      <CardLabel {...label} />
    </div>,
    document.body,
  )
}
