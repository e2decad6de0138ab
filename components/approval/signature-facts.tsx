'use client'

import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { SignatureView } from '@/lib/contracts/approval-views'
import styles from './signature.module.css'
import { useWhen } from './use-when'

/** The certificate and every check, one to a line, each as mark and words. */
export function SignatureFacts({ signature }: { signature: SignatureView }) {
  const t = useTranslations('approval.signature')
  const when = useWhen()
  const { certificate, checks } = signature
  return (
    <>
      {certificate && (
        <dl className={styles.facts}>
          <dt>{t('certificate')}</dt>
          <dd className={styles.serial}>{certificate.serial.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
          <dt>{t('owner')}</dt>
          <dd>{certificate.subject}</dd>
          <dt>{t('issuer')}</dt>
          <dd>{certificate.issuer}</dd>
          <dt>{t('validTo')}</dt>
          <dd>{t('until', { date: when.date(certificate.validTo) })}</dd>
          <dt>{t('algorithm')}</dt>
          <dd>{certificate.algorithm}</dd>
        </dl>
      )}
      <ul className={styles.checks}>
        {checks.map(({ name, passed }) => (
          <li key={name} data-passed={passed}>
            {passed ? (
              <IconCheck size={15} stroke={1.75} role="img" aria-label={t('passed')} />
            ) : (
              <IconX size={15} stroke={1.75} role="img" aria-label={t('failed')} />
            )}
            {t(`check.${name}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
