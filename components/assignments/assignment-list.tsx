'use client'

import { IconClipboardCheck } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AssignmentView } from '@/lib/contracts/assignments'
import { TypeTile } from '../ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import { AssignmentRow } from './assignment-row'
import styles from './assignments.module.css'
import { ListHead } from './list-head'

type Props = {
  list: UseQueryResult<AssignmentView[], Error>
  role: 'executor' | 'author' | 'controller'
  state: 'open' | 'closed'
}

/** Instructions of several documents; each opens the document it is carried out by. */
export function AssignmentList({ list, role, state }: Props) {
  const t = useTranslations('assignments')
  if (list.isPending) return <SkeletonRows count={6} height={70} />
  if (list.error && !list.data) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  if (!list.data?.length)
    return (
      <EmptyState
        icon={<IconClipboardCheck size={32} stroke={1.5} aria-hidden />}
        title={t(state === 'open' ? 'nothingOpen' : 'nothingClosed')}
        text={t(`nothing.${role}`)}
      />
    )
  return (
    <>
      <ListHead />
      <ol aria-label={t('title')}>
        {list.data.map((assignment) => {
          const opens = assignment.reply ?? assignment.request
          return (
            <AssignmentRow
              key={assignment.id}
              assignment={assignment}
              here={opens?.id}
              tile={opens && <TypeTile kind={opens.kind} size={28} />}
              heading={
                opens && (
                  <Link className={styles.document} href={`/rooms/${opens.id}`} prefetch={false}>
                    <span className="vz-ell">{opens.title}</span>
                  </Link>
                )
              }
            />
          )
        })}
      </ol>
    </>
  )
}
