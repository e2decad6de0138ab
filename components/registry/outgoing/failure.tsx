'use client'

import { useErrorText } from '@/components/ui/error-text'
import type { Failure } from '@/lib/api/failure'
import styles from './outgoing.module.css'

/** Why an act was refused, beside its button. */
export function StepFailure({ failure }: { failure: Failure | null }) {
  const errorText = useErrorText()
  if (!failure) return null
  return (
    <p className={styles.failure} role="alert">
      {errorText(failure)}
      {failure.requestId && <small>{failure.requestId}</small>}
    </p>
  )
}
