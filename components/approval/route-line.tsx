'use client'

import { IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { ApprovalView, CycleView } from '@/lib/contracts/approval-views'
import { StageCard } from './stage-card'
import styles from './tab.module.css'

type Props = { approval: ApprovalView; cycle: CycleView }

/** The route left to right: done, current and future stages, who holds the document and since when. */
export function RouteLine({ approval, cycle }: Props) {
  const t = useTranslations('approval.tab')
  return (
    <ol className={styles.route} aria-label={t('route')}>
      {approval.route.map((stage, index) => (
        <Fragment key={stage.key}>
          {index > 0 && (
            <li className={styles.arrow} aria-hidden>
              <IconChevronRight size={18} stroke={1.75} />
            </li>
          )}
          <StageCard stage={stage} cycle={cycle} substitutions={approval.substitutions} />
        </Fragment>
      ))}
    </ol>
  )
}
