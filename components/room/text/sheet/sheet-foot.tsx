'use client'

import { useTranslations } from 'next-intl'
import { signaturePosition } from '@/lib/requisites/printed'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData, SignatureMark } from './sheet-data'

type Props = { sheet: SheetData }

/** «Приложение: …»; several are numbered with hanging lines. */
export function Attachments({ sheet: { requisites, onEdit } }: Props) {
  const t = useTranslations('rooms.page')
  const items = requisites.attachments.split('\n').filter((item) => item.trim())
  if (!items.length) return null
  return (
    <Requisite name="attachments" onEdit={onEdit} className={styles.attachments}>
      {items.length === 1
        ? t('attachment', { text: items[0] ?? '' })
        : items.map((item, index) => (
            <span key={item} className={styles.attachment}>
              <span>{index === 0 ? t('attachments') : ''}</span>
              <span>{index + 1}.</span>
              <span>{item}</span>
            </span>
          ))}
    </Requisite>
  )
}

/** Position, the reserved place of the electronic signature's mark, name. */
export function SignatureLine({ sheet: { requisites, signature, letterhead, onEdit } }: Props) {
  const t = useTranslations('rooms.page')
  const { signatory } = requisites
  return (
    <Requisite name="signatory" onEdit={onEdit} className={styles.signature}>
      <span className={styles.lines}>
        {signatory
          ? signaturePosition(requisites, letterhead)
          : onEdit && <span className={styles.waiting}>{t('signatory')}</span>}
      </span>
      <span className={styles.signPlace}>
        {signature ? <Mark signature={signature} /> : <span className={styles.signEmpty}>{t('signaturePlace')}</span>}
      </span>
      <span>{signatory?.name}</span>
    </Requisite>
  )
}

function Mark({ signature }: { signature: SignatureMark }) {
  const t = useTranslations('rooms.page.mark')
  return (
    <span className={styles.mark}>
      <b>{t('title')}</b>
      <span>
        {t('certificate')} <small>{signature.certificate}</small>
      </span>
      <span>
        {t('owner')} <strong>{signature.owner}</strong>
      </span>
      <span>{t('valid', { from: signature.validFrom, to: signature.validTo })}</span>
    </span>
  )
}

/** Who wrote it and where to call, in the lower field of the last sheet. */
export function ExecutorMark({ sheet: { requisites, onEdit } }: Props) {
  const t = useTranslations('rooms.page')
  const { executor } = requisites
  if (!executor && !onEdit) return null
  return (
    <Requisite name="executor" onEdit={onEdit} className={styles.executor}>
      {executor ? (
        <>
          {executor.name}
          <br />
          {executor.phone}
        </>
      ) : (
        <span className={styles.waiting}>{t('executor')}</span>
      )}
    </Requisite>
  )
}
