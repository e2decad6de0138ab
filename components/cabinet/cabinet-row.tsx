'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CabinetRow } from '@/lib/contracts/cabinet'
import { DueChip } from '../ui/due-chip'
import { useEventText } from '../ui/event-text'
import { RestrictedMark, TypeTile } from '../ui/marks'
import { useMoment } from '../ui/use-moment'

/** One document in the cabinet: what it is, from whom, until when, and the last thing that happened. */
export function CabinetListRow({ row, top, selected }: { row: CabinetRow; top: number; selected: boolean }) {
  const t = useTranslations('cabinet')
  const moment = useMoment()
  return (
    <Link
      className="vz-cab-row"
      style={{ transform: `translateY(${top}px)`, top: 0, left: 0, right: 0 }}
      href={`/rooms/${row.documentId}`}
      role="option"
      aria-selected={selected}
      data-unread={row.unread > 0}
      prefetch={false}
    >
      <TypeTile kind={row.kind} onControl={row.onControl} />
      <span className="vz-cab-body">
        <span className="vz-cab-line">
          <span className="vz-ell vz-cab-title">{row.title}</span>
          <time dateTime={row.at}>{moment(row.at)}</time>
        </span>
        <span className="vz-cab-line">
          <span className="vz-ell vz-tn">
            {row.responsible && (
              <span className="vz-resp" aria-hidden>
                !
              </span>
            )}
            {[
              row.number && (row.draft ? t('draftPrefix', { number: row.number }) : row.number),
              row.correspondent,
              row.onBehalfOf && t('behalf', { name: row.onBehalfOf }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {row.access === 'dsp' && <RestrictedMark />}
          {row.dueDate && row.daysLeft !== null && <DueChip date={row.dueDate} daysLeft={row.daysLeft} />}
        </span>
        <LastLine row={row} />
      </span>
    </Link>
  )
}

function LastLine({ row }: { row: CabinetRow }) {
  const t = useTranslations('cabinet')
  const eventText = useEventText()
  const owed = row.work[0]
  const last = row.last
  const event = last
    ? `${last.author ? `${last.author.split(/\s/)[0]}: ` : ''}${last.text ?? eventText(last.name, {})}`
    : ''
  return (
    <span className="vz-cab-line">
      <span className="vz-ell">{row.unread === 0 && owed ? t(`work.${owed}` as 'work.execute') : event}</span>
      {row.mentioned && (
        <span className="vz-cnt" role="img" aria-label={t('mentioned')}>
          @
        </span>
      )}
      {row.unread > 0 && (
        <span className="vz-cnt" role="img" aria-label={t('unread', { count: row.unread })}>
          {row.unread}
        </span>
      )}
    </span>
  )
}
