'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FindToLink } from '@/components/documents/links/find-to-link'
import links from '@/components/documents/links/links.module.css'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import styles from './dispatch.module.css'

type Letter = { documentId: string; label: string }
type Props = { letters: Letter[]; reason: string; onReason: (reason: string) => void; onLinked: () => void }

/**
 * Letters abroad without their cover letter to the Executive Secretariat of the Ministry of Foreign Affairs: each is linked with it
 * here, or the reason is stated why none is needed.
 */
export function CoverPart({ letters, reason, onReason, onLinked }: Props) {
  const t = useTranslations('registry.dispatch')
  return (
    <section className={styles.cover} aria-label={t('checks.cover')}>
      <b>{t('checks.cover')}</b>
      {letters.map((letter) => (
        <Letter key={letter.documentId} letter={letter} onLinked={onLinked} />
      ))}
      <TextInput
        label={t('coverReason')}
        description={t('coverReasonHint')}
        value={reason}
        maxLength={500}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </section>
  )
}

function Letter({ letter: { documentId, label }, onLinked }: { letter: Letter; onLinked: () => void }) {
  const errorText = useErrorText()
  const linking = useCommand(orpc.documents.link, { done: onLinked })
  return (
    <div className={links.find}>
      <FindToLink
        label={label}
        exceptId={documentId}
        pending={linking.pending}
        onChoose={(coverId) => void linking.run({ documentId: coverId, otherId: documentId, kind: 'covers' })}
      />
      {linking.error && (
        <p className={styles.wrong} role="alert">
          {errorText(linking.error)}
        </p>
      )}
    </div>
  )
}
