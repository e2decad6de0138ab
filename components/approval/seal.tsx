'use client'

import { IconShieldCheck, IconShieldX, IconUserCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { SignatureView } from '@/lib/contracts/approval-views'
import styles from './block.module.css'

/** What confirms a decision: a certificate's signature that holds or not, or honestly the record of an account. */
export function Seal({ signature }: { signature: SignatureView }) {
  const t = useTranslations('approval.table')
  if (signature.withdrawn) {
    return (
      <span className={styles.seal} data-tone="mute">
        <s>{t('withdrawn')}</s>
      </span>
    )
  }
  if (signature.kind === 'simple') {
    return (
      <span className={styles.seal} data-tone="mute" title={t('simpleTitle')}>
        <IconUserCheck size={15} stroke={1.75} aria-hidden />
        {t('simple')}
      </span>
    )
  }
  const Icon = signature.valid ? IconShieldCheck : IconShieldX
  return (
    <span className={styles.seal} data-tone={signature.valid ? 'ok' : 'bad'}>
      <Icon size={15} stroke={1.75} aria-hidden />
      {t(signature.valid ? 'valid' : 'invalid')}
    </span>
  )
}
