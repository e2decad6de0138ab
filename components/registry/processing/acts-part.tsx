'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPrinter, IconSend } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { downloadAddress } from '@/components/files/file-address'
import { useSession } from '@/components/frame/session'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { ActView } from '@/lib/contracts/registry-processing-views'
import { formatDate } from '@/lib/text/dates'
import styles from './processing.module.css'

type Props = { acts: ActView[]; refresh: () => void }

/** Acts on the damages of the letter: to print, and where each of the two copies is. */
export function ActsPart({ acts, refresh }: Props) {
  const t = useTranslations('registry.processing.act')
  const errorText = useErrorText()
  const sends = useSession().permissions.includes('registry.register')
  const today = useOfficeDay()()
  const sending = useCommand(orpc.registry.sendAct, { done: refresh, failed: refresh })
  if (!acts.length) return null
  return (
    <section className={styles.acts} aria-label={t('label')}>
      {acts.map((act) => (
        <div key={act.id} className={styles.act}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          <p>
            <b>{t('numbered', { number: act.number, date: formatDate(act.drawnOn) })}</b>{' '}
            {act.sentOn ? t('copiesSent', { date: formatDate(act.sentOn) }) : t('copies')}
          </p>
          <Button
            component="a"
            href={downloadAddress(act.fileId)}
            download
            variant="default"
            h={28}
            px={9}
            fz={12.5}
            leftSection={<IconPrinter size={15} stroke={1.75} aria-hidden />}
          >
            {t('print')}
          </Button>
          {sends && !act.sentOn && (
            <Button
              variant="default"
              h={28}
              px={9}
              fz={12.5}
              loading={sending.pending}
              leftSection={<IconSend size={15} stroke={1.75} aria-hidden />}
              onClick={() => void sending.run({ actId: act.id, on: today })}
            >
              {t('send')}
            </Button>
          )}
        </div>
      ))}
      {sending.error && (
        <p className={styles.wrong} role="alert">
          {errorText(sending.error)}
        </p>
      )}
    </section>
  )
}
