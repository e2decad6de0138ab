'use client'

import { Alert, Button, Modal, PasswordInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'
import styles from './frame.module.css'
import { useSession } from './session'
import { signInAs } from './sign-in-as'

const SHORTEST = 10

/** Changes one's own password: every other session ends at once, this one goes on with the new password. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useTranslations('frame.password')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const { login } = useSession()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [pressed, setPressed] = useState(false)
  const [changed, setChanged] = useState(false)
  const change = useCommand(orpc.directory.changeOwnPassword, {
    done: () => {
      setChanged(true)
      void signInAs(login, next)
    },
  })
  const short = pressed && next.length < SHORTEST ? t('short', { count: SHORTEST }) : undefined
  const different = pressed && !short && next !== again ? t('different') : undefined
  const submit = () => {
    setPressed(true)
    if (current && next.length >= SHORTEST && next === again) void change.run({ current, next })
  }
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      {changed ? (
        <div className={styles.stack}>
          <Alert color="green" role="status">
            {t('changed')}
          </Alert>
          <div className={styles.buttons}>
            <Button onClick={onClose}>{ui('close')}</Button>
          </div>
        </div>
      ) : (
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
          <PasswordInput
            label={t('current')}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            required
            data-autofocus
          />
          <PasswordInput
            label={t('next')}
            description={t('hint', { count: SHORTEST })}
            autoComplete="new-password"
            value={next}
            error={short}
            onChange={(event) => setNext(event.currentTarget.value)}
            required
          />
          <PasswordInput
            label={t('again')}
            autoComplete="new-password"
            value={again}
            error={different}
            onChange={(event) => setAgain(event.currentTarget.value)}
            required
          />
          {change.error && (
            <Alert color="red" role="alert">
              {errorText(change.error)}
            </Alert>
          )}
          <div className={styles.buttons}>
            <Button variant="default" onClick={onClose}>
              {ui('cancel')}
            </Button>
            <Button type="submit" loading={change.pending}>
              {t('submit')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
