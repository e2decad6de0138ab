'use client'

import { Button } from '@mantine/core'
import { IconFileDownload, IconPrinter, IconRubberStamp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import type { CardView } from '@/lib/contracts/registry-views'
import { wasHandedIn } from '@/lib/registry/delivery-ways'
import styles from '../registered/registered.module.css'
import { CardLabel } from './card-label'
import { useLabelFile } from './use-label-file'

type Label = { number: string; date: string; office: string; reception: string | null; code: string }
type Props = { card: CardView; label: Label | null; onPrint: () => void }

/** The label with where it is put, and for whoever brought the paper the mark on their copy (V-23.03, R-29.05, R-31.07). */
export function LabelActs({ card: { documentId, requisites }, label, onPrint }: Props) {
  const t = useTranslations('registry.registered')
  const errorText = useErrorText()
  const file = useLabelFile(documentId)
  const copy = useLabelFile(documentId, 'copyMarkFile')
  const brought = wasHandedIn(requisites.deliveryMethod)
  const failure = file.failure ?? copy.failure
  if (!label && !brought) return null
  return (
    <>
      <div className={styles.label}>
        {label && (
          <>
            <CardLabel {...label} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              onClick={onPrint}
            >
              {t('print')}
            </Button>
            <Button
              variant="default"
              loading={file.pending}
              leftSection={<IconFileDownload size={16} stroke={1.75} aria-hidden />}
              onClick={() => void file.download()}
            >
              {t('pdf')}
            </Button>
          </>
        )}
        {brought && (
          <Button
            variant="default"
            loading={copy.pending}
            leftSection={<IconRubberStamp size={16} stroke={1.75} aria-hidden />}
            onClick={() => void copy.download()}
          >
            {t('copyMark')}
          </Button>
        )}
      </div>
      {label && <p className={styles.place}>{t('place')}</p>}
      {failure && <p role="alert">{errorText(failure)}</p>}
    </>
  )
}
