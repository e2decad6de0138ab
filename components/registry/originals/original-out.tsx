'use client'

import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DueChip } from '@/components/ui/due-chip'
import { useErrorText } from '@/components/ui/error-text'
import { TypeTile } from '@/components/ui/marks'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { OriginalOutRow } from '@/lib/contracts/registry-originals'
import { formatDate } from '@/lib/text/dates'
import processing from '../processing/processing.module.css'
import queue from '../queue/queue.module.css'
import styles from './originals.module.css'

type Props = { row: OriginalOutRow; onSettled: (number: string | null) => void }

/** One original that is out: who has it since when, its term, «Принять обратно». */
export function OriginalOut({ row, onSettled }: Props) {
  const t = useTranslations('registry.originals')
  const errorText = useErrorText()
  const dayOf = useOfficeDay()
  const { id: handoutId, documentId, kind, title, number, person, until, daysLeft, purpose, cell } = row
  const taking = useCommand(orpc.registry.takeOriginalBack, {
    done: () => onSettled(number),
    failed: () => onSettled(null),
  })
  const since = formatDate(dayOf(new Date(row.handedAt)))
  const words = [`№\u00a0${number}`, title, cell && t('cell', { cell }), purpose && t('purposeOf', { text: purpose })]
  return (
    <li className={styles.out}>
      <Link className={queue.row} href={`/rooms/${documentId}/card`}>
        <TypeTile kind={kind} size={30} />
        <span className={queue.words}>
          <span className={queue.first}>
            <b className="vz-ell">{t('holds', { name: person.name, date: since })}</b>
          </span>
          <span className="vz-ell">{words.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={queue.marks}>
          {until ? (
            <DueChip date={until} daysLeft={daysLeft} prefix={t('until')} />
          ) : (
            <span className="vz-due">{t('untilNone')}</span>
          )}
        </span>
      </Link>
      <Button
        variant="default"
        size="xs"
        loading={taking.pending}
        leftSection={<IconArrowBackUp size={15} stroke={1.75} aria-hidden />}
        aria-label={t('takeBackOf', { number, name: person.name })}
        onClick={() => void taking.run({ documentId, handoutId })}
      >
        {t('takeBack')}
      </Button>
      {taking.error && (
        <p className={processing.wrong} role="alert">
          {errorText(taking.error)}
        </p>
      )}
    </li>
  )
}
