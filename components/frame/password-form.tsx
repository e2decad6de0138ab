'use client'

import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import styles from './login.module.css'
import { signInAs } from './sign-in-as'

type Props = {
  /** Whose session is opened again; others type their name. */
  login?: string
  onSignedIn: () => void
}

/** Name and password; every refusal says the way out, what was typed stays. */
export function PasswordForm({ login: known, onSignedIn }: Props) {
  const t = useTranslations('frame.login')
  const [login, setLogin] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setProblem(null)
    const outcome = await signInAs(login, password)
    if (outcome.ok) return onSignedIn()
    setPending(false)
    setProblem(outcome.reason === 'locked' ? t('locked', { minutes: outcome.minutes }) : t(outcome.reason))
  }

  return (
    <form className={styles.fields} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('login')}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        readOnly={known !== undefined}
        size="md"
        required
        withAsterisk={false}
        autoFocus={known === undefined}
      />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        size="md"
        required
        withAsterisk={false}
        autoFocus={known !== undefined}
      />
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <Button type="submit" loading={pending} h={42} fz={14.5} fw={600} radius={8} fullWidth>
        {t('submit')}
        <span className="vz-kbd vz-kbd-on" aria-hidden>
          Enter
        </span>
      </Button>
    </form>
  )
}
