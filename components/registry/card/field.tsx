'use client'

import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

export type FieldIds = { id: string; 'aria-describedby'?: string; error: boolean }

type Props = {
  label: string
  /** Name of the field among the card's: where the focus goes when it is wrong. */
  name: string
  span: number
  required?: boolean
  /** Beside the label, at the right: a counter, a hint, «нет». */
  side?: ReactNode
  error?: string
  below?: ReactNode
  children: (ids: FieldIds) => ReactNode
}

/** A field of the card: label above, one line of what is wrong below, and what the scan seems to say. */
export function Field({ label, name, span, required, side, error, below, children }: Props) {
  const id = useId()
  const describedBy = error ? `${id}-error` : undefined
  return (
    <div className={styles.field} data-span={span} data-field={name}>
      <div className={styles.label}>
        <label htmlFor={id}>
          {label}
          {required && (
            <span className={styles.star} aria-hidden>
              *
            </span>
          )}
        </label>
        {side && <span className={styles.side}>{side}</span>}
      </div>
      {children({ id, 'aria-describedby': describedBy, error: Boolean(error) })}
      {error && (
        <p className={styles.error} id={describedBy}>
          {error}
        </p>
      )}
      {below}
    </div>
  )
}
