'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addresseePosition, signaturePosition } from '@/lib/requisites/printed'
import { formatDate } from '@/lib/text/dates'
import type { SheetData } from '../sheet/sheet-data'
import styles from './reading.module.css'

type Props = { sheet: SheetData; draftNumber: string | null; children: ReactNode }

/** The text as it is read on a narrow screen: what it is and to whom in a few lines, the words in one column, who signs. */
export function Reading({ sheet, draftNumber, children }: Props) {
  const t = useTranslations('rooms.page')
  return (
    <article className={styles.reading} aria-label={t('sheet')} lang="ru">
      <Head sheet={sheet} draftNumber={draftNumber} />
      <div className={styles.words}>{children}</div>
      <Foot sheet={sheet} />
    </article>
  )
}

function Head({ sheet, draftNumber }: Omit<Props, 'children'>) {
  const t = useTranslations('rooms')
  const { requisites, kindName, regNumber, regDate, restricted } = sheet
  const { addressees, replyTo, heading, salutation } = requisites
  const number = regNumber
    ? t('header.registered', { number: regNumber, date: regDate ?? '' })
    : draftNumber && t('header.draft', { number: draftNumber })
  return (
    <header className={styles.head}>
      {restricted && (
        <p className={styles.restricted}>
          {t('page.restricted')}, {t('page.copy', { number: requisites.copyNumber ?? 1 })}
        </p>
      )}
      <p>{[kindName, number].filter(Boolean).join(' · ')}</p>
      {replyTo && <p>{t('page.replyTo', { number: replyTo.number, date: formatDate(replyTo.date) })}</p>}
      {addressees.map((one) => (
        <p key={`${one.position}|${one.name}|${one.address}`} className={styles.to}>
          {[addresseePosition(one).replaceAll('\n', ' '), one.name].filter(Boolean).join(', ')}
        </p>
      ))}
      <h2>{heading}</h2>
      {salutation && <p className={styles.salutation}>{salutation}</p>}
    </header>
  )
}

function Foot({ sheet: { requisites, letterhead, signature } }: { sheet: SheetData }) {
  const t = useTranslations('rooms.page')
  const { attachments, signatory, executor } = requisites
  const items = attachments.split('\n').filter((item) => item.trim())
  return (
    <footer className={styles.foot}>
      {items.length > 0 && (
        <div>
          <p>{t('attachments')}</p>
          <ol>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </div>
      )}
      {signatory && (
        <p className={styles.signed}>
          {[signaturePosition(requisites, letterhead).replaceAll('\n', ' '), signatory.name].filter(Boolean).join(', ')}
        </p>
      )}
      {signature && <p>{`${t('mark.title')}: ${signature.owner}`}</p>}
      {executor && <p>{[executor.name, executor.phone].filter(Boolean).join(', ')}</p>}
    </footer>
  )
}
