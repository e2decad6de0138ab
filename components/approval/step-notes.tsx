'use client'

import { useTranslations } from 'next-intl'
import type { CycleView, MyStep } from '@/lib/contracts/approval-views'
import styles from './block.module.css'
import { useWhen } from './use-when'

/** What a person should know before pressing: what they have said already, and what confirms their decision. */
export function StepNotes({ step, cycle }: { step: MyStep; cycle: CycleView }) {
  const t = useTranslations('approval.block')
  const when = useWhen()
  const own = cycle.steps.find((entry) => entry.id === step.stepId)
  const last = own?.decisions.filter((decision) => !decision.withdrawnAt).at(-1)
  const notes: string[] = []
  if (last?.verdict === 'remarks' || last?.verdict === 'acquainted') notes.push(t(`said.${last.verdict}`))
  if (step.signed && last?.verdict === 'signed') notes.push(t('signedAt', { time: when.short(last.at) }))
  if (step.stage === 'visa' && step.signature === 'simple') notes.push(t('visaSimple'))
  if (step.stage === 'head' && step.signature === 'none') notes.push(t('enrollWhy'))
  return notes.map((note) => (
    <div className={styles.note} key={note}>
      {note}
    </div>
  ))
}
