'use client'

import { IconMessage, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ReadingSwitch } from './reading/reading-switch'
import type { ReadingMode } from './reading/use-reading'
import styles from './text.module.css'
import type { Desk } from './use-desk'

type Props = {
  desk: Desk
  /** How many sheets are printed; null while nobody has laid them out. */
  pages: number | null
  remarks?: number
  onRemarks?: () => void
  /** On a phone: the way between the column and the page. */
  mode?: ReadingMode | null
}

/** Zoom, the page one looks at, and all remarks of the text. */
export function ZoomControl({ desk, pages, remarks = 0, onRemarks, mode = null }: Props) {
  const t = useTranslations('rooms.page')
  const all = t('remarks', { count: remarks })
  return (
    <div className={styles.zoom}>
      {onRemarks && (
        <>
          <button type="button" onClick={onRemarks} aria-label={all} title={all}>
            <IconMessage size={16} stroke={1.75} aria-hidden />
            {remarks > 0 && <b>{remarks}</b>}
          </button>
          <i aria-hidden />
        </>
      )}
      {mode && <ReadingSwitch mode={mode} />}
      {!mode?.reading && <Zoom desk={desk} pages={pages} compact={mode !== null} />}
    </div>
  )
}

function Zoom({ desk, pages, compact }: Pick<Props, 'desk' | 'pages'> & { compact: boolean }) {
  const t = useTranslations('rooms.page')
  const page = usePageInView(desk, pages ?? 1)
  return (
    <>
      <button type="button" onClick={() => desk.zoomBy(-1)} aria-label={t('zoomOut')} title={t('zoomOut')}>
        <IconZoomOut size={16} stroke={1.75} aria-hidden />
      </button>
      {!compact && (
        <button
          type="button"
          className={styles.percent}
          onClick={desk.fit}
          aria-pressed={desk.fitted}
          aria-label={t('zoomFit')}
          title={t('zoomFit')}
        >
          {Math.round(desk.layout.scale * 100)}&nbsp;%
        </button>
      )}
      <button type="button" onClick={() => desk.zoomBy(1)} aria-label={t('zoomIn')} title={t('zoomIn')}>
        <IconZoomIn size={16} stroke={1.75} aria-hidden />
      </button>
      {!compact && pages !== null && <span className={styles.pageOf}>{t('pageOf', { page, pages })}</span>}
    </>
  )
}

function usePageInView({ scroller, height }: Desk, pages: number): number {
  const [page, setPage] = useState(1)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const middle = element.scrollTop + element.clientHeight / 2
      setPage(Math.min(pages, Math.max(1, Math.ceil((middle / height) * pages))))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller, height, pages])
  return Math.min(page, pages)
}
