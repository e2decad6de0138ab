'use client'

import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useKey } from '@/components/ui/use-key'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { StepFailure } from './failure'
import styles from './outgoing.module.css'
import type { StepProps } from './step'

/** Giving a signed document its number; it cannot be undone, so the number is named before the press (ux §6). */
export function RegisterStep({ documentId, desk, refresh }: StepProps) {
  const t = useTranslations('registry.outgoing')
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const act = useCommand(orpc.registry.registerOutgoing, {
    done: () => {
      close()
      refresh()
    },
    failed: () => {
      close()
      refresh()
    },
  })
  const number = desk.nextNumber
  const register = () => number && !act.pending && void act.run({ documentId })
  useKey('Ctrl+Enter', () => (asking ? register() : number && setAsking(true)))
  return (
    <>
      <h2 className={styles.head}>
        {t('toRegister')}
        <kbd className="vz-kbd" aria-hidden>
          Ctrl Enter
        </kbd>
      </h2>
      <p className={styles.sub} role="status">
        {number ? t('number', { number }) : t('noJournal')}
      </p>
      <Button fullWidth disabled={!number} loading={act.pending} onClick={() => setAsking(true)}>
        {t('register')}
      </Button>
      <StepFailure failure={act.error} />
      <Modal opened={asking} onClose={close} title={t('confirmTitle')}>
        <p className={styles.confirm}>{t('confirm', { number: number ?? '' })}</p>
        <div className={styles.foot}>
          <Button data-autofocus loading={act.pending} onClick={register}>
            {t('register')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
