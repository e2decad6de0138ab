'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { UnitMailLine } from '@/lib/contracts/registry-unit-mail'
import { formatDate } from '@/lib/text/dates'
import dispatch from '../dispatch/dispatch.module.css'
import styles from './unit-mail.module.css'

/** One document of a register: what it is, what lies with it, and how it came out. */
export function UnitLine({ line }: { line: UnitMailLine }) {
  const t = useTranslations('registry.unitMail')
  const { sender, theirNumber, theirDate, title, addressee, sheets, attachments, note, files } = line
  const { accepted, returned, documentId } = line
  const number = theirNumber ? t('numbered', { number: theirNumber }) : t('noNumber')
  const date = theirDate ? t('dated', { date: formatDate(theirDate) }) : t('noDate')
  const bulky = files.some(({ role }) => role === 'attachment')
  return (
    <li className={dispatch.line}>
      <span className={dispatch.words}>
        <b>{documentId ? <Link href={`/rooms/${documentId}/card`}>{title}</Link> : title}</b>
        <small>{[sender, `${number} ${date}`, t('to', { name: addressee })].join(' · ')}</small>
        <small>
          {[
            sheets !== null && t('sheetsOf', { count: sheets }),
            attachments && t('attachmentsOf', { text: attachments }),
            bulky && t('electronic'),
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {files.length > 0 && <LineFileLinks files={files} closed={accepted} />}
        {returned !== null && <small className={dispatch.wrong}>{t('returned', { reason: returned })}</small>}
      </span>
      {accepted && (
        <span className="vz-chip" data-tone="ok">
          {t('taken')}
        </span>
      )}
    </li>
  )
}

/** Files of a line; what has become a card is read in the card. */
function LineFileLinks({ files, closed }: { files: UnitMailLine['files']; closed: boolean }) {
  const t = useTranslations('registry.unitMail')
  return (
    <small className={styles.links}>
      {files.map(({ id, name }) =>
        closed ? (
          <span key={id}>{name}</span>
        ) : (
          <a key={id} href={`/api/files/unit-mail/${id}`} download={name} aria-label={t('saveFile', { name })}>
            {name}
          </a>
        ),
      )}
    </small>
  )
}
