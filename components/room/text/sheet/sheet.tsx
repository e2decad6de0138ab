'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode, Ref } from 'react'
import type { PageMap } from '@/lib/contracts/pages'
import { type Paper, WHOLE_SHEET } from '../pages/fit-pages'
import { Papers } from '../pages/papers'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'
import { Attachments, ExecutorMark, SignatureLine } from './sheet-foot'
import { CornerHead, WideHead } from './sheet-heads'
import { AgreementStamps } from './stamps'

type Props = {
  sheet: SheetData
  scale: number
  papers?: readonly Paper[]
  /** Requisites under the text that begin a page. */
  ending?: PageMap['ending']
  children: ReactNode
  ref?: Ref<HTMLElement>
}

/** The pages that will be signed and printed: nothing around them changes a line, they are only scaled as a whole. */
export function Sheet({ sheet, scale, papers, ending = [], children, ref }: Props) {
  const t = useTranslations('rooms.page')
  const { requisites, onEdit } = sheet
  const { top, height } = papers?.at(-1) ?? WHOLE_SHEET
  const gapBefore = (name: PageMap['ending'][number]['part']) =>
    ending.map(({ part, page }) => part === name && <div key={page} className={styles.gap} data-page={page} />)
  return (
    <article ref={ref} className={styles.sheet} aria-label={t('sheet')} lang="ru" style={measures(sheet, scale)}>
      {papers ? <Papers papers={papers} /> : <div className={styles.paper} aria-hidden />}
      <div className={styles.flow} data-column style={{ minHeight: top + height }}>
        {sheet.layout === 'letter' ? <CornerHead sheet={sheet} /> : <WideHead sheet={sheet} />}
        <div className={styles.body}>
          {requisites.salutation && (
            <Requisite name="salutation" onEdit={onEdit} className={styles.salutation}>
              {requisites.salutation}
            </Requisite>
          )}
          {children}
        </div>
        {gapBefore('attachments')}
        <Attachments sheet={sheet} />
        {gapBefore('signature')}
        <SignatureLine sheet={sheet} />
        {gapBefore('agreements')}
        <AgreementStamps sheet={sheet} />
        <div data-column-end />
      </div>
      <ExecutorMark sheet={sheet} />
    </article>
  )
}

/** Laid out half as large again: 14 pt are 28 whole pixels then, and no browser rounds the width of a letter. */
const LARGER = 1.5

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
  return { ...Object.fromEntries(variables), zoom: LARGER, transform: `scale(${scale / LARGER})` }
}
