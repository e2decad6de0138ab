'use client'

import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { uploads } from '@/components/files/uploads/upload-queue'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CardView } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import styles from './translation.module.css'

type Props = { card: Pick<CardView, 'documentId' | 'translation' | 'scans'>; refresh: () => void }

/** A letter in a foreign language: where it is translated, and that it is back with both texts. */
export function TranslationPart({ card: { documentId, translation, scans }, refresh }: Props) {
  const t = useTranslations('registry.translation')
  const errorText = useErrorText()
  const field = useRef<FileFieldHandle>(null)
  const after = { done: refresh, failed: refresh }
  const returning = useCommand(orpc.registry.returnFromTranslation, after)
  const undoing = useCommand(orpc.registry.undoTranslation, after)
  if (!translation) return null
  const { sentTo, sentOn, returnedOn, version } = translation
  const about = { documentId, version }
  const translated = scans.some(({ role }) => role === 'translation')
  const error = returning.error ?? undoing.error
  const busy = returning.pending || undoing.pending
  const add = (files: File[]) =>
    uploads.add(files, { documentId, role: 'translation', limitMb: Number.POSITIVE_INFINITY })
  return (
    <section className={styles.part} data-away={returnedOn ? undefined : true} aria-label={t('label')}>
      <FileField handle={field} onFiles={add} />
      <IconLanguage size={18} stroke={1.75} aria-hidden />
      <p>
        <b>{returnedOn ? t('back', { date: formatDate(returnedOn) }) : t('away', { date: formatDate(sentOn) })}</b>
        <span>{sentTo}</span>
      </p>
      {error && (
        <p className={styles.wrong} role="alert">
          {errorText(error)}
        </p>
      )}
      <div className={styles.acts}>
        {!returnedOn && translated && (
          <Button
            h={30}
            px={10}
            fz={12.5}
            loading={returning.pending}
            disabled={busy}
            onClick={() => void returning.run(about)}
          >
            {t('returned')}
          </Button>
        )}
        {!translated && (
          <Button
            h={30}
            px={10}
            fz={12.5}
            variant={returnedOn ? 'default' : 'filled'}
            onClick={() => field.current?.choose()}
          >
            {t('add')}
          </Button>
        )}
        <Button
          h={30}
          px={10}
          fz={12.5}
          variant="subtle"
          color="gray"
          loading={undoing.pending}
          disabled={busy}
          onClick={() => void undoing.run(about)}
        >
          {t(returnedOn ? 'undoReturn' : 'undoSending')}
        </Button>
      </div>
    </section>
  )
}
