'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode, Ref } from 'react'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'
import { Attachments, ExecutorMark, SignatureLine } from './sheet-foot'
import { CornerHead, WideHead } from './sheet-heads'
import { AgreementStamps } from './stamps'

const PAGE_MM = 297
/** The desk between two pages. */
export const BETWEEN_MM = 6

type Props = { sheet: SheetData; pages: number; scale: number; children: ReactNode; ref?: Ref<HTMLElement> }

/** The page that will be signed and printed: nothing around it changes a line of it, it is only scaled as a whole. */
export function Sheet({ sheet, pages, scale, children, ref }: Props) {
  const t = useTranslations('rooms.page')
  const { requisites, onEdit } = sheet
  return (
    <article ref={ref} className={styles.sheet} aria-label={t('sheet')} lang="ru" style={measures(sheet, scale, pages)}>
      <Papers pages={pages} />
      <div className={styles.flow}>
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

/** The papers behind the text; the last one grows with what is being typed until the pages are counted again. */
function Papers({ pages }: { pages: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: pages }, (_, index) => {
        const top = index * (PAGE_MM + BETWEEN_MM)
        const size = index === pages - 1 ? { bottom: 0 } : { height: `${PAGE_MM}mm` }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <div key={index} className={styles.paper} style={{ top: `${top}mm`, ...size }}>
            {index > 0 && <div className={styles.pageNumber}>{index + 1}</div>}
          </div>
        )
      })}
    </div>
  )
}

function measures({ letterhead: { sheet } }: SheetData, scale: number, pages: number): CSSProperties {
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
  const minHeight = `${pages * PAGE_MM + (pages - 1) * BETWEEN_MM}mm`
  return { ...Object.fromEntries(variables), minHeight, transform: `scale(${scale})` }
}
