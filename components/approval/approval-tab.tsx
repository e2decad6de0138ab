'use client'

import { IconRoute } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ApprovalView } from '@/lib/contracts/approval-views'
import { useErrorText } from '../ui/error-text'
import { ScrollRegion } from '../ui/scroll-region'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import { ApprovalFooter } from './approval-footer'
import { CycleLine } from './cycle-line'
import { Decisions } from './decisions'
import { RouteLine } from './route-line'
import { StartApproval } from './start-approval'
import styles from './tab.module.css'
import { useApproval } from './use-approval'

/** Route, visas and signatures of a document: who holds it now and since when, who said what on which version. */
export function ApprovalTab() {
  const t = useTranslations('rooms.tabs')
  const { approval, error, refetch } = useApproval()
  if (error && !approval) return <ErrorState error={error} retry={() => void refetch()} />
  if (!approval) return <SkeletonRows count={7} height={52} />
  if (!approval.current) return <NotStarted approval={approval} />
  return (
    <div className={styles.tab}>
      <ScrollRegion className={styles.scroll} label={t('approval')}>
        <CycleLine approval={approval} cycle={approval.current} />
        <RouteLine approval={approval} cycle={approval.current} />
        <Decisions approval={approval} current={approval.current} />
      </ScrollRegion>
      <ApprovalFooter />
    </div>
  )
}

function NotStarted({ approval }: { approval: ApprovalView }) {
  const t = useTranslations('approval.tab')
  const errorText = useErrorText()
  const may = approval.abilities.start
  return (
    <EmptyState
      icon={<IconRoute size={32} stroke={1.5} aria-hidden />}
      title={t('empty')}
      text={may === true ? t('emptyText') : `${t('emptyText')} ${errorText({ code: may })}`}
      action={may === true ? <StartApproval approval={approval} /> : undefined}
    />
  )
}
