'use client'

import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './assignment-form.module.css'

export type Given = { replyId: string; responsible: string; others: number }

/** The instruction has been delivered: to whom, and the way to the draft of the answer. */
export function AssignmentGiven({ given, onClose }: { given: Given; onClose: () => void }) {
  const t = useTranslations('assignments.form')
  return (
    <div className={styles.given} role="status">
      <IconCircleCheck size={40} stroke={1.5} aria-hidden />
      <b>{t('given')}</b>
      <p>{t('givenTo', { name: given.responsible, others: given.others })}</p>
      <div>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
        <Button component={Link} href={`/rooms/${given.replyId}`} onClick={onClose} data-autofocus>
          {t('toReply')}
        </Button>
      </div>
    </div>
  )
}
