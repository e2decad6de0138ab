'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useKey } from '@/components/ui/use-key'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { StepFailure } from './failure'
import styles from './outgoing.module.css'
import type { StepProps } from './step'

/** The reply and its request, proposed from the instruction's basis; the clerk confirms, and the letter's way ends. */
export function LinkStep({ documentId, desk: { proposedLink }, refresh }: StepProps) {
  const t = useTranslations('registry.outgoing')
  const act = useCommand(orpc.registry.linkCards, { done: refresh, failed: refresh })
  const link = () => proposedLink && !act.pending && void act.run({ documentId, requestId: proposedLink.documentId })
  useKey('Ctrl+Enter', () => void link())
  return (
    <>
      <h2 className={styles.head}>
        {t('toLink')}
        <kbd className="vz-kbd" aria-hidden>
          Ctrl Enter
        </kbd>
      </h2>
      <p className={styles.sub}>
        {proposedLink ? (
          <Link href={`/rooms/${proposedLink.documentId}`} className={styles.link}>
            {t('linkText', { number: proposedLink.number ?? '', title: proposedLink.title })}
          </Link>
        ) : (
          t('linkHidden')
        )}
      </p>
      <Button fullWidth disabled={!proposedLink} loading={act.pending} onClick={() => void link()}>
        {t('link')}
      </Button>
      <StepFailure failure={act.error} />
    </>
  )
}
