'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { CabinetRow } from '@/lib/contracts/cabinet'
import { DueChip } from '../ui/due-chip'
import { AccessMark, TypeTile } from '../ui/marks'
import { useMoment } from '../ui/use-moment'
import styles from './cabinet.module.css'
import { RowPreview } from './row-preview'

type Props = {
  row: CabinetRow
  place: { top: number; index: number; count: number }
  open: boolean
  active: boolean
  onActivate: (documentId: string) => void
}

/** One document in the cabinet: what it is, from whom, until when, and the last thing that happened. */
export function CabinetListRow({ row, place, open, active, onActivate }: Props) {
  const moment = useMoment()
  return (
    <Link
      id={`cabinet-${row.documentId}`}
      className={styles.row}
      style={{ transform: `translateY(${place.top}px)` }}
      href={`/rooms/${row.documentId}`}
      role="option"
      aria-selected={open}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-first={place.index === 0 || undefined}
      data-active={active || undefined}
      data-unread={row.unread > 0}
      tabIndex={-1}
      prefetch={false}
      onClick={() => onActivate(row.documentId)}
    >
      <span title={row.kindName}>
        <TypeTile kind={row.kind} onControl={row.onControl} />
      </span>
      <span className={styles.body}>
        <span className={styles.line}>
          <span className={`vz-ell ${styles.title}`}>{row.title}</span>
          <time dateTime={row.at}>{moment(row.at)}</time>
        </span>
        <FactsLine row={row} />
        <RowPreview row={row} />
      </span>
    </Link>
  )
}

/** Number, correspondent, whose item it is; ДСП and the term at the right. */
function FactsLine({ row }: { row: CabinetRow }) {
  const t = useTranslations('cabinet')
  const number = row.number && (row.draft ? t('draftPrefix', { number: row.number }) : row.number)
  const facts = [
    number && { className: styles.number, text: number },
    row.correspondent && { className: `vz-ell ${styles.from}`, text: row.correspondent },
    row.onBehalfOf && { className: styles.behalf, text: t('behalf', { name: row.onBehalfOf }) },
  ].filter((fact) => !!fact)
  return (
    <span className={styles.line}>
      {facts.map((fact, index) => (
        <Fragment key={fact.className}>
          {index > 0 && (
            <span className={styles.dot} aria-hidden>
              ·
            </span>
          )}
          <span className={fact.className}>
            {index === 0 && row.responsible && <Responsible />}
            {fact.text}
          </span>
        </Fragment>
      ))}
      {!row.correspondent && <span className={styles.from} />}
      <AccessMark access={row.access} />
      {row.dueDate && row.daysLeft !== null && <DueChip date={row.dueDate} daysLeft={row.daysLeft} />}
    </span>
  )
}

function Responsible() {
  const t = useTranslations('cabinet')
  return (
    <b className="vz-resp" title={t('responsible')} role="img" aria-label={t('responsible')}>
      !
    </b>
  )
}
