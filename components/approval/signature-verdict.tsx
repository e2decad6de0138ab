'use client'

import { IconShieldCheck, IconShieldOff, IconShieldX, IconUserCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { DecisionView, SignatureView } from '@/lib/contracts/approval-views'
import styles from './signature.module.css'
import { useWhen } from './use-when'

type Props = { decision: DecisionView; signature: SignatureView | null }

/** Whether the signature holds, said plainly; the record of an account is never called a certificate's signature. */
export function SignatureVerdict({ decision, signature }: Props) {
  const t = useTranslations('approval.signature')
  const when = useWhen()
  const { tone, Icon, title, text } = verdictOf(signature)
  const withdrawn = signature?.withdrawn
  return (
    <>
      <div className={styles.verdict}>
        <span className={styles.sign} data-tone={tone}>
          <Icon size={20} stroke={1.75} aria-hidden />
        </span>
        <div>
          <h3>{t(title)}</h3>
          <p className={styles.by}>
            {t('by', { name: decision.by.name, at: when.exact(signature?.signedAt ?? decision.at) })}
          </p>
        </div>
      </div>
      {withdrawn && (
        <p className={styles.withdrawn}>
          {t('withdrawn', { at: when.said(withdrawn.at) })}
          {withdrawn.reason && `: ${withdrawn.reason}`}
        </p>
      )}
      {text && <p className={styles.text}>{t(text)}</p>}
    </>
  )
}

function verdictOf(signature: SignatureView | null) {
  if (!signature) return { tone: 'mute', Icon: IconShieldOff, title: 'unsigned', text: 'unsignedText' } as const
  if (signature.kind === 'simple')
    return { tone: 'mute', Icon: IconUserCheck, title: 'simple', text: 'simpleText' } as const
  if (!signature.valid) return { tone: 'bad', Icon: IconShieldX, title: 'invalid', text: null } as const
  const title = signature.purpose === 'visa' ? 'validVisa' : 'validSignature'
  return { tone: 'ok', Icon: IconShieldCheck, title, text: null } as const
}
