'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode, Ref } from 'react'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'
import { Attachments, ExecutorMark, SignatureLine } from './sheet-foot'
import { CornerHead, WideHead } from './sheet-heads'
import { AgreementStamps } from './stamps'

type Props = { sheet: SheetData; scale: number; children: ReactNode; ref?: Ref<HTMLElement> }

/** The page that will be signed and printed: nothing around it changes a line of it, it is only scaled as a whole. */
export function Sheet({ sheet, scale, children, ref }: Props) {
  const t = useTranslations('rooms.page')
  const { requisites, onEdit } = sheet
  return (
    <article ref={ref} className={styles.sheet} aria-label={t('sheet')} lang="ru" style={measures(sheet, scale)}>
      <div className={styles.paper} aria-hidden />
      <div className={styles.flow} data-column>
        {sheet.layout === 'letter' ? <CornerHead sheet={sheet} /> : <WideHead sheet={sheet} />}
        <div className={styles.body}>
          {requisites.salutation && (
            <Requisite name="salutation" onEdit={onEdit} className={styles.salutation}>
              {requisites.salutation}
            </Requisite>
          )}
          {children}
        </div>
        <Attachments sheet={sheet} />
        <SignatureLine sheet={sheet} />
        <AgreementStamps sheet={sheet} />
      </div>
      <ExecutorMark sheet={sheet} />
    </article>
  )
}

function measures({ letterhead: { sheet } }: SheetData, scale: number): CSSProperties {
  const millimetres = {
    '--left': sheet.left,
    '--right': sheet.right,
    '--top': sheet.top,
    '--bottom': sheet.bottom,
    '--requisite': sheet.requisite,
    '--addressee': sheet.addressee,
    '--emblem-top': sheet.emblem.top,
    '--emblem-height': sheet.emblem.height,
  }
  const variables = Object.entries(millimetres).map(([name, value]) => [name, `${value}mm`])
  return { ...Object.fromEntries(variables), transform: `scale(${scale})` }
}
