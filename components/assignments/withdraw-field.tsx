'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import styles from './assignments.module.css'
import { ReasonField } from './reason-field'

/** Withdraws an instruction: the reason is asked in place and goes to the executors. */
export function WithdrawField({ assignmentId, onClose }: { assignmentId: string; onClose: () => void }) {
  const t = useTranslations('assignments')
  const client = useQueryClient()
  const withdraw = useCommand(orpc.assignments.withdraw, {
    done: () => {
      void client.invalidateQueries({ queryKey: orpc.assignments.key() })
      onClose()
    },
  })
  return (
    <div className={styles.below}>
      <ReasonField
        keep={`withdraw:${assignmentId}`}
        label={t('withdrawReason')}
        submit={t('withdraw')}
        required={t('withdrawRequired')}
        maxLength={1000}
        pending={withdraw.pending}
        failure={withdraw.error}
        onSubmit={(reason) => withdraw.run({ assignmentId, reason })}
        onCancel={onClose}
      />
    </div>
  )
}
