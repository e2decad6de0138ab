'use client'

import './frame.css'
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'

/** Sign-in by name and password; every refusal says the way out. */
export function LoginForm() {
  const t = useTranslations('frame.login')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setProblem(null)
    const answer = await signIn('credentials', { login, password, redirect: false }).catch(() => null)
    if (answer?.ok) return window.location.assign('/cabinet')
    setPending(false)
    const [reason, minutes] = (answer?.error ?? 'failed').split(':')
    if (reason === 'locked') setProblem(t('locked', { minutes: minutes ?? '10' }))
    else setProblem(t(reason === 'disabled' || reason === 'wrong' ? reason : answer ? 'wrong' : 'failed'))
  }

  return (
    <main className="vz-login">
      <form onSubmit={(event) => void submit(event)}>
        <div>
          <h1>{t('title')}</h1>
          <p style={{ color: 'var(--vz-text-2)' }}>{t('subtitle')}</p>
        </div>
        <TextInput
          label={t('login')}
          name="login"
          autoComplete="username"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          required
          autoFocus
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
        />
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" loading={pending} h={36}>
          {t('submit')}
        </Button>
      </form>
    </main>
  )
}
