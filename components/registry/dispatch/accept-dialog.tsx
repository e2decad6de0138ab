'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { CheckKey, type LineView } from '@/lib/contracts/registry-dispatch-views'
import styles from './dispatch.module.css'
import { FormDialog } from './form-dialog'

/** What the data cannot tell and the clerk sees on the paper. */
const BY_HAND: readonly CheckKey[] = ['delivery', 'attachments', 'executor', 'copies']

type Props = { lines: LineView[]; onDone: () => void; onClose: () => void }

/** The checks before sending: what the card tells, and what is left to look at on the paper. */
export function AcceptDialog({ lines, onDone, onClose }: Props) {
  const t = useTranslations('registry.dispatch')
  const [confirmed, setConfirmed] = useState<CheckKey[]>([])
  const act = useCommand(orpc.registry.acceptLines, { done: onDone })
  const failing = (key: CheckKey) =>
    lines.filter(({ checks }) => checks.some((check) => check.key === key && check.result === 'failed'))
  const open = CheckKey.options.filter((key) => failing(key).length)
  const wrong = open.filter((key) => !BY_HAND.includes(key))
  const byHand = open.filter((key) => BY_HAND.includes(key))
  const names = (key: CheckKey) =>
    t('documents', {
      count: failing(key).length,
      names: failing(key)
        .map(({ number, title }) => (number ? `№ ${number}` : title))
        .join(', '),
    })
  return (
    <FormDialog
      title={t('acceptTitle')}
      submit={t('acceptSubmit')}
      act={act}
      blocked={wrong.length > 0 || byHand.some((key) => !confirmed.includes(key))}
      onSubmit={() => void act.run({ lineIds: lines.map(({ id }) => id), confirmed })}
      onClose={onClose}
    >
      <p>{t('acceptText')}</p>
      {wrong.map((key) => (
        <p key={key} className={styles.wrong}>
          {t(`checks.${key}`)}. {t('wrong')}: {names(key)}
        </p>
      ))}
      {byHand.length > 0 && (
        <Checkbox.Group
          label={t('byHand')}
          value={confirmed}
          onChange={(keys) => setConfirmed(CheckKey.array().parse(keys))}
        >
          <div className={styles.checks}>
            {byHand.map((key) => (
              <Checkbox key={key} value={key} label={t(`checks.${key}`)} description={names(key)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FormDialog>
  )
}
