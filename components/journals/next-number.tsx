'use client'

import { Button, Checkbox, Modal, NumberInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { JournalView } from '@/lib/contracts/journals'
import styles from './journals.module.css'

type Props = { journal: JournalView; onClose: () => void; onDone: () => void }

/** Setting the next number: only forward, and over a gap only when it is confirmed (T-14.04). */
export function NextNumber({ journal, onClose, onDone }: Props) {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const [next, setNext] = useState<number | null>(null)
  const [acceptGap, setAcceptGap] = useState(false)
  const act = useCommand(orpc.journals.setNext, { done: onDone })
  const gap = act.error?.code === 'journals.gap_unconfirmed'
  const submit = () => next && void act.run({ journalId: journal.id, next, acceptGap })
  return (
    <Modal opened onClose={onClose} title={t('nextForm.title')}>
      <div className={styles.form}>
        <p>{t('nextForm.now', { number: journal.nextNumber })}</p>
        <NumberInput
          label={t('nextForm.value')}
          data-autofocus
          value={next ?? ''}
          min={1}
          max={999_999_999}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onChange={(value) => setNext(value === '' ? null : Number(value))}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
        {act.error && (
          <p className={styles.failure} role="alert">
            {errorText(act.error)}
          </p>
        )}
        {(gap || acceptGap) && (
          <Checkbox
            checked={acceptGap}
            label={t('nextForm.acceptGap')}
            onChange={(event) => setAcceptGap(event.currentTarget.checked)}
          />
        )}
        <div className={styles.foot}>
          <Button loading={act.pending} disabled={!next} onClick={submit}>
            {t('nextForm.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
