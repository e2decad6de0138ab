'use client'

import { Loader } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CycleView, MyStep } from '@/lib/contracts/approval-views'
import styles from './block.module.css'
import { FailureNote } from './failure-note'
import { useStepDraft } from './step-drafts'
import { useStepCommands } from './use-step-commands'
import { useWhen } from './use-when'

type Props = { documentId: string; step: MyStep; cycle: CycleView; refresh: () => void }

/** A visa already given, and the way to take it back until the next stage starts. */
export function GivenVisa({ documentId, step, cycle, refresh }: Props) {
  const t = useTranslations('approval.block')
  const when = useWhen()
  const draft = useStepDraft(documentId, step)
  const commands = useStepCommands(step, draft, refresh)
  const at = cycle.steps.find((entry) => entry.id === step.stepId)?.decidedAt
  return (
    <section className={styles.block} data-quiet aria-label={t('visa')}>
      <div className={styles.head}>
        {t('visaGiven', { time: at ? when.short(at) : '' })}
        <span className={styles.grow} />
        <button
          type="button"
          className={styles.link}
          disabled={commands.busy}
          onClick={() => void commands.withdrawVisa()}
        >
          {commands.busy && <Loader size={13} />}
          {t('withdrawVisa')}
        </button>
      </div>
      <FailureNote failure={draft.failure} />
    </section>
  )
}
