'use client'

import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { JournalView } from '@/lib/contracts/journals'
import styles from './journals.module.css'

type Props = { journal: JournalView; onClose: () => void; onDone: () => void }

/** Closing a journal cannot be taken back, so it is asked about by name (T-14.08). */
export function CloseJournal({ journal, onClose, onDone }: Props) {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const act = useCommand(orpc.journals.close, { done: onDone })
  return (
    <Modal opened onClose={onClose} title={t('closeForm.title')}>
      <div className={styles.form}>
        <p>{t('closeForm.text', { name: journal.name })}</p>
        {act.error && (
          <p className={styles.failure} role="alert">
            {errorText(act.error)}
          </p>
        )}
        <div className={styles.foot}>
          <Button color="red" loading={act.pending} onClick={() => void act.run({ journalId: journal.id })}>
            {t('closeForm.submit')}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
