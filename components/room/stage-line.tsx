'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './room.module.css'
import { useRoom } from './room-context'
import { approvalProgress } from './stages'

/** Where the document is on its way; the current stage tells how far it has come. */
export function StageLine() {
  const t = useTranslations('rooms.header')
  const names = useTranslations('documents.stages')
  const { document } = useRoom()
  const { id: documentId, stages, flow } = document
  const inApproval = flow !== 'incoming' && stages.some(({ key, status }) => key === 'approval' && status === 'current')
  const watch = [`document:${documentId}`]
  const { data: approval } = useLive(orpc.approval.forDocument, { documentId }, { watch, enabled: inApproval })
  const progress = inApproval ? approvalProgress(approval) : null
  return (
    <ol className={styles.stages} aria-label={t('stages')}>
      {stages.map(({ key, status }, index) => {
        const counted = progress && key === 'approval' ? progress : null
        const share = counted ? Math.max(8, (counted.done / counted.all) * 100) : 50
        return (
          <Fragment key={key}>
            {index > 0 && (
              <li
                aria-hidden
                className={styles.stageRule}
                data-done={stages[index - 1]?.status === 'done' || undefined}
              />
            )}
            <li
              className={styles.stage}
              data-status={status}
              aria-current={status === 'current' ? 'step' : undefined}
              style={{ '--share': `${share}%` } as React.CSSProperties}
            >
              <i aria-hidden>
                {status === 'done' ? <IconCheck size={12} stroke={2.5} /> : status === 'current' ? null : index + 1}
              </i>
              <span>{counted ? t('stageOf', { stage: names(key as never), ...counted }) : names(key as never)}</span>
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}
