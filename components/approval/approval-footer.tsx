'use client'

import styles from './block.module.css'
import { OwedDecisions } from './owed-decisions'

/** The same decisions as above the composer, along the bottom of the approval tab. */
export function ApprovalFooter() {
  return (
    <div className={styles.footer}>
      <OwedDecisions />
    </div>
  )
}
