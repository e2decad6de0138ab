'use client'

import { IconClipboardText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '../room/room-context'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import { AssignmentRow } from './assignment-row'
import styles from './assignments.module.css'
import { ListHead } from './list-head'
import { useDocumentAssignments } from './use-document-assignments'

/** Instructions given on this document, or carried out by it. */
export function AssignmentsTab() {
  const t = useTranslations('assignments')
  const { document } = useRoom()
  const { data, error, isPending, refetch } = useDocumentAssignments()
  if (isPending) return <SkeletonRows count={2} height={70} />
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data?.length)
    return (
      <EmptyState
        icon={<IconClipboardText size={32} stroke={1.5} aria-hidden />}
        title={t('empty')}
        text={t(document.flow === 'incoming' ? 'emptyLetter' : 'emptyDocument')}
      />
    )
  return (
    <div className={styles.list}>
      <ListHead />
      <ol aria-label={t('title')}>
        {data.map((assignment) => (
          <AssignmentRow key={assignment.id} assignment={assignment} here={document.id} />
        ))}
      </ol>
    </div>
  )
}
