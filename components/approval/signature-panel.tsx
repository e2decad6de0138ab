'use client'

import { IconSignature } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CycleView, DecisionView, SignatureView } from '@/lib/contracts/approval-views'
import { EmptyState } from '../ui/states'
import styles from './signature.module.css'
import { SignatureActions } from './signature-actions'
import { SignatureFacts } from './signature-facts'
import { SignatureVerdict } from './signature-verdict'

type Props = { documentId: string; decision: DecisionView | null; version: CycleView['version'] | null }

/** What confirms the chosen decision: the verdict first, then the certificate, then each check on its line. */
export function SignaturePanel({ documentId, decision, version }: Props) {
  const t = useTranslations('approval.signature')
  const [again, setAgain] = useState<SignatureView | null>(null)
  if (!decision || !version) {
    return (
      <EmptyState
        icon={<IconSignature size={28} stroke={1.5} aria-hidden />}
        title={t('empty')}
        text={t('emptyText')}
      />
    )
  }
  const signature = again ?? decision.signature
  return (
    <section className={styles.card} aria-label={t('panel')} aria-live="polite">
      <SignatureVerdict decision={decision} signature={signature} />
      {signature && <SignatureFacts signature={signature} />}
      {signature && (
        <SignatureActions documentId={documentId} signature={signature} version={version} onChecked={setAgain} />
      )}
    </section>
  )
}
