'use client'

import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/text/dates'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'

/** The reserved places of date and number: empty until the registrar gives them. */
export function DatePlace({ sheet, wide }: { sheet: SheetData; wide?: boolean }) {
  const t = useTranslations('rooms.page')
  return (
    <span className={styles.slot} data-wide={wide} data-empty={sheet.regDate ? undefined : true}>
      {sheet.regDate ?? t('date')}
    </span>
  )
}

export function NumberPlace({ sheet }: { sheet: SheetData }) {
  const t = useTranslations('rooms.page')
  return (
    <>
      №{' '}
      <span className={styles.slot} data-wide data-empty={sheet.regNumber ? undefined : true}>
        {sheet.regNumber ?? t('number')}
      </span>
    </>
  )
}

/** «На № … от …» of an answer. */
export function ReplyTo({ sheet: { requisites, onEdit } }: { sheet: SheetData }) {
  const { replyTo } = requisites
  if (!replyTo) return null
  return (
    <Requisite name="replyTo" onEdit={onEdit} className={styles.replyTo}>
      На №{' '}
      <span className={styles.slot} data-reply="number">
        {replyTo.number}
      </span>{' '}
      от{' '}
      <span className={styles.slot} data-reply="date">
        {formatDate(replyTo.date)}
      </span>
    </Requisite>
  )
}

export function Reference({ sheet }: { sheet: SheetData }) {
  return (
    <div className={styles.reference}>
      <div>
        <DatePlace sheet={sheet} /> <NumberPlace sheet={sheet} />
      </div>
      <ReplyTo sheet={sheet} />
    </div>
  )
}
