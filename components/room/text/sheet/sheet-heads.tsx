'use client'

import { useTranslations } from 'next-intl'
import { Addressees } from './addressees'
import { Letterhead } from './letterhead'
import { DatePlace, NumberPlace, Reference } from './reference-line'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'
import { ApprovalStamps } from './stamps'

type Props = { sheet: SheetData }

/** A letter: office in the corner, addressee at the right. */
export function CornerHead({ sheet }: Props) {
  return (
    <div className={styles.corner} data-bare={sheet.requisites.letterhead === 'none' || undefined}>
      <div>
        <Letterhead sheet={sheet} />
        <Reference sheet={sheet} />
        <Heading sheet={sheet} />
      </div>
      <div className={styles.right}>
        {sheet.restricted && <Restriction sheet={sheet} />}
        <Addressees sheet={sheet} />
      </div>
    </div>
  )
}

/** A memo or an order: office and kind across the sheet. */
export function WideHead({ sheet }: Props) {
  return (
    <div className={styles.wide} data-bare={sheet.requisites.letterhead === 'none' || undefined}>
      {sheet.draft && <DraftMark />}
      {sheet.restricted && (
        <div className={styles.wideRestriction}>
          <Restriction sheet={sheet} />
        </div>
      )}
      <Letterhead sheet={sheet} />
      <ApprovalStamps sheet={sheet} />
      <div className={styles.kind}>{sheet.kindName}</div>
      {sheet.layout === 'memo' ? <MemoLine sheet={sheet} /> : <OrderLine sheet={sheet} />}
    </div>
  )
}

function MemoLine({ sheet }: Props) {
  return (
    <div className={styles.memoLine}>
      <div>
        <Reference sheet={sheet} />
        <Heading sheet={sheet} />
      </div>
      <Addressees sheet={sheet} />
    </div>
  )
}

function OrderLine({ sheet }: Props) {
  return (
    <>
      <div className={styles.orderLine}>
        <span>
          <DatePlace sheet={sheet} wide />
        </span>
        <span>{sheet.letterhead.place}</span>
        <span>
          <NumberPlace sheet={sheet} />
        </span>
      </div>
      <Heading sheet={sheet} />
    </>
  )
}

function Heading({ sheet: { requisites, onEdit } }: Props) {
  return (
    <Requisite name="heading" onEdit={onEdit} className={styles.heading}>
      {requisites.heading}
    </Requisite>
  )
}

/** The access restriction with the copy's number, above the addressee. */
function Restriction({ sheet: { requisites } }: Props) {
  const t = useTranslations('rooms.page')
  return (
    <div className={styles.restriction} data-mark>
      {t('restricted')}
      <br />
      {t('copy', { number: requisites.copyNumber ?? 1 })}
    </div>
  )
}

/** «ПРОЕКТ» in the upper right corner of an act that nobody has signed yet. */
const DraftMark = () => (
  <div className={styles.draft} data-mark>
    {useTranslations('rooms.page')('draftMark')}
  </div>
)
