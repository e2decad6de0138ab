'use client'

import { useTranslations } from 'next-intl'
import type { CycleView } from '@/lib/contracts/approval-views'
import styles from './block.module.css'
import { Seal } from './seal'
import { useWhen } from './use-when'
import { VerdictChip } from './verdict'

/** Who gave which visa and what confirms it, before the head signs. */
export function VisasGlance({ cycle }: { cycle: CycleView }) {
  const t = useTranslations('approval.block')
  const when = useWhen()
  const visas = cycle.steps.filter((step) => step.stage === 'visa')
  const given = (visas.length ? visas : cycle.steps.filter((step) => step.stage === 'approval')).flatMap((step) => {
    const decision = step.decisions.filter((entry) => !entry.withdrawnAt).at(-1)
    return decision ? [{ step, decision }] : []
  })
  if (!given.length) return null
  return (
    <ul className={styles.visas} aria-label={t('visas')}>
      {given.map(({ step, decision }) => (
        <li className={styles.visa} key={step.id}>
          <VerdictChip verdict={decision.verdict} />
          <span className="vz-ell">{step.person.name}</span>
          {decision.signature && <Seal signature={decision.signature} />}
          <time dateTime={decision.at}>{when.short(decision.at)}</time>
        </li>
      ))}
    </ul>
  )
}
