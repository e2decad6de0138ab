'use client'

import { useTranslations } from 'next-intl'
import { Guilloche } from './guilloche'
import styles from './login.module.css'
import { Logo } from './logo'
import { PasswordForm } from './password-form'

type Props = {
  /** The office's full name; null before anybody has described the office. */
  office: string | null
  version: string
  /** Where to go after signing in, a path of our own. */
  to: string
}

/** The sign-in page. */
export function LoginForm({ office, version, to }: Props) {
  const t = useTranslations('frame.login')
  return (
    <main className={styles.page}>
      <section className={styles.left} aria-label={t('title')}>
        <div className={styles.brand}>
          <Logo size={34} />
          {t('product')}
        </div>
        <div className={styles.form}>
          <h1>{t('title')}</h1>
          <p>{office ?? t('subtitle')}</p>
          <PasswordForm onSignedIn={() => window.location.assign(to)} />
        </div>
        <div className={styles.foot}>
          <span>{t('secrets')}</span>
          <span>{t('version', { version })}</span>
        </div>
      </section>
      <section className={styles.right} aria-hidden>
        <Guilloche className={styles.lines} />
        <div className={styles.caption}>
          <b>{t('captionTitle')}</b>
          <span>{t('caption')}</span>
        </div>
      </section>
    </main>
  )
}
