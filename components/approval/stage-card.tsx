'use client'

import {
  IconArrowBackUp,
  IconArrowNarrowRight,
  IconArrowsSplit2,
  IconCircleCheck,
  IconCircleDashed,
  IconProgressCheck,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ApprovalView, CycleView, RouteStageView } from '@/lib/contracts/approval-views'
import { StagePerson } from './stage-person'
import styles from './tab.module.css'
import { useWhen } from './use-when'

const ICONS = {
  done: IconCircleCheck,
  current: IconProgressCheck,
  returned: IconArrowBackUp,
  waiting: IconCircleDashed,
}
const ORDER = { parallel: IconArrowsSplit2, sequential: IconArrowNarrowRight }

type Props = { stage: RouteStageView; cycle: CycleView; substitutions: ApprovalView['substitutions'] }

/** One stage of the route: its name, the order in words, each person with what they did, since when it holds the document. */
export function StageCard({ stage, cycle, substitutions }: Props) {
  const t = useTranslations('approval')
  const when = useWhen()
  const { key, order, people, since } = stage
  const status = stage.status === 'current' && cycle.state === 'returned' ? 'returned' : stage.status
  const Icon = ICONS[status]
  const Order = ORDER[order]
  return (
    <li
      className={styles.stage}
      data-stage={key}
      data-status={status}
      aria-current={status === 'current' ? 'step' : undefined}
    >
      <div className={styles.stageHead}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className={people.length > 1 ? undefined : styles.stageName}>{t(`stages.${key}`)}</span>
        {people.length > 1 && (
          <span className={styles.stageOrder} title={t(`order.${order}`)}>
            <Order size={14} stroke={1.75} aria-hidden />
            <span>{t(`order.${order}`)}</span>
          </span>
        )}
      </div>
      {people.length > 0 ? (
        <ul className={styles.people}>
          {people.map((entry) => (
            <StagePerson
              key={entry.person.id}
              entry={entry}
              cycle={cycle}
              current={status === 'current'}
              substitute={substitutions.find(({ absent }) => absent.id === entry.person.id)?.substitute.name}
            />
          ))}
        </ul>
      ) : (
        <div className={styles.stageNote}>{t('tab.afterSigning')}</div>
      )}
      {status === 'current' && since && (
        <div className={styles.stageNote}>{t('tab.since', { at: when.short(since) })}</div>
      )}
    </li>
  )
}
