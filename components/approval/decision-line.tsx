'use client'

import { useTranslations } from 'next-intl'
import type { CycleView } from '@/lib/contracts/approval-views'
import type { DecisionRow } from './decision-rows'
import { RemarkLine } from './remark-line'
import { Seal } from './seal'
import styles from './table.module.css'
import { TermChip } from './term-chip'
import { useSpent } from './use-spent'
import { useWhen } from './use-when'
import { VerdictChip, WaitingChip } from './verdict'

type Props = { row: DecisionRow; cycle: CycleView; selected: boolean; onSelect: () => void }

/** One person's decision: what, when, how long it took, and what confirms it; a remark follows with its answers. */
export function DecisionLine({ row, cycle, selected, onSelect }: Props) {
  const t = useTranslations('approval.table')
  const when = useWhen()
  const spent = useSpent()
  const { step, decision, waiting, key } = row
  const owed = step.mine && waiting === 'open' && cycle.closedAt === null
  return (
    <>
      <tr
        data-key={key}
        data-mine={owed || undefined}
        data-remark={decision?.remark ? true : undefined}
        aria-selected={selected}
        tabIndex={selected ? 0 : -1}
        onClick={onSelect}
        onFocus={onSelect}
      >
        <td className={styles.who} data-label={t('person')}>
          <Who row={row} />
        </td>
        <td data-label={t('verdict')}>
          {decision && <VerdictChip verdict={decision.verdict} withdrawn={decision.withdrawnAt !== null} />}
          {decision && step.keptFrom !== null && (
            <small className={styles.kept}>{t('keptFrom', { version: step.keptFrom })}</small>
          )}
          {waiting && <WaitingChip stage={step.stage} mine={owed} state={waiting} />}
        </td>
        <td className={styles.figure} data-label={t('at')}>
          {decision ? (
            <time dateTime={decision.at} title={when.exact(decision.at)}>
              {when.table(decision.at)}
            </time>
          ) : (
            t('none')
          )}
        </td>
        <td className={styles.figure} data-label={t('spent')} data-quiet>
          {decision
            ? (step.keptFrom === null && spent(step.openedAt, decision.at)) || t('none')
            : (owed && <TermChip dueAt={cycle.dueAt} daysLeft={cycle.daysLeft} />) || t('none')}
        </td>
        <td data-label={t('signature')}>{decision?.signature ? <Seal signature={decision.signature} /> : t('none')}</td>
      </tr>
      {decision?.remark && <RemarkLine decision={decision} remark={decision.remark} />}
    </>
  )
}

function Who({ row: { step, decision } }: { row: DecisionRow }) {
  const t = useTranslations('approval')
  if (decision?.onBehalfOf) {
    return (
      <span title={[decision.by.name, decision.by.position, decision.order].filter(Boolean).join(', ')}>
        <b>{decision.by.name}</b>{' '}
        <span>{t('table.forAbsent', { name: t('block.behalfName', decision.onBehalfOf) })}</span>
      </span>
    )
  }
  return (
    <span title={[step.person.name, step.person.position, step.unit].filter(Boolean).join(', ')}>
      <b>{step.person.name}</b> <span>{step.unit ?? step.person.position}</span>
    </span>
  )
}
