'use client'

import { useTranslations } from 'next-intl'
import type { MyStep } from '@/lib/contracts/approval-views'
import styles from './block.module.css'
import { TermChip } from './term-chip'
import { useOrderWords } from './use-order-words'

type Props = { step: MyStep; last: number; keys: boolean }

/** Whose decision is asked, at which stage, beside whom, on which version, until when, and in whose place. */
export function StepHeading({ step, last, keys }: Props) {
  const t = useTranslations('approval')
  const orderWords = useOrderWords()
  const title = step.stage === 'head' ? (step.signed ? 'finish' : 'head') : 'visa'
  const names = step.beside.map((person) => t('block.besideName', person)).join(', ')
  return (
    <>
      <div className={styles.head}>
        {t(`block.${title}`)}
        {keys && <span className={styles.keys}>{t('block.keys', { last })}</span>}
        <span className={styles.grow} />
        <TermChip dueAt={step.dueAt} daysLeft={step.daysLeft} />
      </div>
      <div className={styles.sub}>
        {[t(`stages.${step.stage}`), names && t('block.beside', { names })].filter(Boolean).join(', ')}
        {' · '}
        {t('block.version', { number: step.version.number })}
        {step.onBehalfOf && step.order && (
          <>
            <br />
            <b>
              {t('block.behalf', {
                name: t('block.behalfName', step.onBehalfOf),
                order: orderWords(step.order),
              })}
            </b>
          </>
        )}
      </div>
    </>
  )
}
