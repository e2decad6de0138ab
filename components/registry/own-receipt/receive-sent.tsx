'use client'

import { Button } from '@mantine/core'
import { IconMailDown } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import styles from '@/components/archive/filing/filing.module.css'
import { Section } from '@/components/documents/card/section'
import { useSession } from '@/components/frame/session'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'

/** What another desk of the office has registered is taken in at the own one without retyping (V-18.05). */
export function ReceiveSent() {
  const t = useTranslations('registry.ownReceipt')
  const errorText = useErrorText()
  const router = useRouter()
  const { permissions } = useSession()
  const { id: documentId, regNumber } = useRoom().document
  const enabled = permissions.includes('registry.register') && regNumber !== null
  const { data } = useLive(orpc.registry.receivable, { documentId }, { watch: [`document:${documentId}`], enabled })
  const act = useCommand(orpc.registry.receiveSent, {
    done: (taken) => router.push(`/registration?letter=${taken.documentId}`),
  })
  if (!enabled || data?.receive !== true) return null
  return (
    <Section title={t('title')}>
      <p className={styles.quiet}>{t('text')}</p>
      <div className={styles.acts}>
        <Button
          variant="default"
          size="compact-sm"
          loading={act.pending}
          leftSection={<IconMailDown size={14} stroke={1.75} aria-hidden />}
          onClick={() => void act.run({ documentId })}
        >
          {t('receive')}
        </Button>
        {act.error && (
          <span className={styles.quiet} role="alert">
            {errorText(act.error)}
          </span>
        )}
      </div>
    </Section>
  )
}
