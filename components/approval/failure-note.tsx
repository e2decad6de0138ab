'use client'

import type { Failure } from '@/lib/api/failure'
import { useErrorText } from '../ui/error-text'
import styles from './block.module.css'

/** Why an act was refused, beside the act; the small number is what support asks for. */
export function FailureNote({ failure }: { failure: Failure | null }) {
  const errorText = useErrorText()
  if (!failure) return null
  return (
    <div className={styles.failure} role="alert">
      {errorText(failure)}
      {failure.requestId && <small>{failure.requestId}</small>}
    </div>
  )
}
