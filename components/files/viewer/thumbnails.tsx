'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useRef } from 'react'
import styles from '../page-viewer.module.css'
import { pageAddress } from './page-address'

type Props = {
  fileId: string
  pages: number
  page: number
  /** Degrees clockwise. */
  turnOf: (page: number) => number
  onPage: (page: number) => void
}

const ROW_PX = 112

/** A page on its side is made as much smaller as a sheet is longer than wide. */
const turned = (turn: number): CSSProperties | undefined =>
  turn ? { rotate: `${turn}deg`, scale: turn % 180 ? 0.7 : undefined } : undefined

/** The column of small pages; only those on screen are asked for. */
export function Thumbnails({ fileId, pages, page, turnOf, onPage }: Props) {
  const t = useTranslations('files')
  const column = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: pages,
    getScrollElement: () => column.current,
    estimateSize: () => ROW_PX,
    overscan: 3,
  })
  useEffect(() => rows.scrollToIndex(page - 1, { align: 'auto' }), [rows, page])
  return (
    <nav ref={column} className={styles.thumbs} aria-label={t('viewer.thumbnails')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <button
            key={index}
            type="button"
            className={styles.thumb}
            style={{ transform: `translateY(${start}px)` }}
            aria-current={index + 1 === page ? 'page' : undefined}
            aria-label={t('page', { page: index + 1, pages })}
            onClick={() => onPage(index + 1)}
          >
            <span className={styles.small}>
              {/* biome-ignore lint/performance/noImgElement: drawn by our own server in the needed size */}
              <img
                src={pageAddress(fileId, index + 1, 'thumb')}
                style={turned(turnOf(index + 1))}
                alt=""
                loading="lazy"
                decoding="async"
              />
            </span>
            {index + 1}
          </button>
        ))}
      </div>
    </nav>
  )
}
