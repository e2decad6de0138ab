'use client'

import { Button, Group, Modal, PasswordInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { charactersLeft, MIN_PASSPHRASE, passphraseProblem } from '@/lib/signing/passphrase-rule'
import { useSession } from '../frame/session'
import styles from './dialog.module.css'
import { FailureNote } from './failure-note'
import { useEnrolling } from './use-enrolling'

type Props = { replaces?: boolean; onClose: () => void; onDone: () => void }

/** A certificate for a key made here: the passphrase twice, and in one line where the key goes and where it does not. */
export function EnrollDialog({ replaces = false, onClose, onDone }: Props) {
  const t = useTranslations('approval.enroll')
  const ui = useTranslations('ui')
  const { name } = useSession()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const enrolling = useEnrolling(name, onDone)
  const problem = passphraseProblem(passphrase, repeated)
  const close = () => {
    if (!enrolling.pending) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!problem) void enrolling.run(passphrase)
  }
  return (
    <Modal opened onClose={close} title={t('title')}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.lead}>{t('lead')}</p>
        {replaces && <p className={styles.lead}>{t('replaces')}</p>}
        <div>
          <PasswordInput
            label={t('passphrase')}
            description={t('rule', { count: MIN_PASSPHRASE })}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
            required
          />
          <Measure passphrase={passphrase} problem={problem} />
        </div>
        <div>
          <PasswordInput
            label={t('repeat')}
            value={repeated}
            onChange={(event) => setRepeated(event.currentTarget.value)}
            autoComplete="off"
            required
          />
          <span className={styles.measure} data-tone="bad" role="status">
            {repeated && problem === 'mismatch' ? t('mismatch') : ' '}
          </span>
        </div>
        <p className={styles.hint}>{t('forgotten')}</p>
        <FailureNote failure={enrolling.failure} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close} disabled={enrolling.pending}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={enrolling.pending} disabled={problem !== null}>
            {t('submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

type MeasureProps = { passphrase: string; problem: ReturnType<typeof passphraseProblem> }

function Measure({ passphrase, problem }: MeasureProps) {
  const t = useTranslations('approval.enroll')
  const good = problem === null || problem === 'mismatch'
  const text = problem === 'short' ? t('left', { count: charactersLeft(passphrase) }) : t(good ? 'good' : 'plain')
  return (
    <span className={styles.measure} data-tone={good ? 'ok' : problem === 'plain' ? 'bad' : undefined} role="status">
      {passphrase ? text : ' '}
    </span>
  )
}
