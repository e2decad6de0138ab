'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { AssignmentView } from '@/lib/contracts/assignments'
import { DueChip } from '../ui/due-chip'
import { ControlMark } from '../ui/marks'
import { useMoment } from '../ui/use-moment'
import { AssignmentActs } from './assignment-acts'
import { AssignmentDocuments } from './assignment-documents'
import { AssignmentPeople } from './assignment-people'
import styles from './assignments.module.css'
import { StateChip } from './state-chip'
import { WithdrawField } from './withdraw-field'

type Props = {
  assignment: AssignmentView
  /** The document the row stands in; it is not linked to again. */
  here?: string
  tile?: ReactNode
  heading?: ReactNode
}

/** An instruction as a row: what, by whom and when it was given; «!» the responsible, co-executors in grey; term; state. */
export function AssignmentRow({ assignment, here, tile, heading }: Props) {
  const t = useTranslations('assignments')
  const moment = useMoment()
  const [withdrawing, setWithdrawing] = useState(false)
  const { id, text, author, enteredBy, order, startedAt, closedAt, dueDate, daysLeft, onControl, controller, state } =
    assignment
  const by = enteredBy
    ? t('enteredFor', { name: enteredBy.name, author: author?.name ?? '', order: order ?? '' })
    : (author?.name ?? '')
  const inTime = state === 'done' && dueDate !== null && (closedAt ?? '').slice(0, 10) <= dueDate
  return (
    <li className={styles.row} data-state={state}>
      <div className={styles.what}>
        {tile}
        <div>
          {heading}
          <p className={styles.text}>{text}</p>
          <p className={styles.meta}>
            {by}, {moment(startedAt)}
            {controller && ` · ${t('controlledBy', { name: controller.name })}`}
          </p>
          <AssignmentDocuments assignment={assignment} here={here} />
        </div>
      </div>
      <AssignmentPeople executors={assignment.executors} />
      <div className={styles.term}>
        {dueDate ? (
          <DueChip date={dueDate} daysLeft={daysLeft} done={inTime} />
        ) : (
          <span className={styles.none}>{t('noTerm')}</span>
        )}
        {onControl && <ControlMark />}
      </div>
      <div className={styles.state}>
        <StateChip state={state} />
        <AssignmentActs assignment={assignment} onWithdraw={() => setWithdrawing(true)} />
      </div>
      {withdrawing && <WithdrawField assignmentId={id} onClose={() => setWithdrawing(false)} />}
    </li>
  )
}
