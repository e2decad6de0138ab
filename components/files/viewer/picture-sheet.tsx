'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type CSSProperties, useState } from 'react'
import styles from '../page-viewer.module.css'
import { pageAddress, sizeFor } from './page-address'
import { type SheetMark, SheetMarks } from './sheet-marks'
import type { Zoom } from './use-zoom'

type Props = { fileId: string; page: number; pages: number; turn: number; zoom: Zoom; marks?: SheetMark[] }

const A4 = 297 / 210

/** The place of a page whose file is not known yet. */
export const WaitingSheet = ({ width, label }: { width: number; label: string }) => (
  <div className={styles.sheet} style={{ width, height: width * A4 }}>
    <div className={`vz-skeleton ${styles.waiting}`} role="status" aria-label={label} />
  </div>
)

/** One page as a picture. Its place has the proportions of the page before the picture comes, so nothing jumps. */
export function PictureSheet({ fileId, page, pages, turn, zoom, marks = [] }: Props) {
  const t = useTranslations('files')
  const [ratio, setRatio] = useState(A4)
  const [loaded, setLoaded] = useState('')
  const [failed, setFailed] = useState('')
  const [attempt, setAttempt] = useState(0)
  const key = `${fileId} ${page}`
  const lying = turn % 180 !== 0
  const { width } = zoom
  const height = width * ratio
  // Turned on its side, a page that fits the width goes on fitting it.
  const shrink = lying && zoom.fit ? 1 / ratio : 1
  const box: CSSProperties = lying ? { width: height * shrink, height: width * shrink } : { width, height }
  const size = { width: width * shrink, height: height * shrink }
  const picture: CSSProperties = {
    ...size,
    transform: `translate(-50%, -50%) rotate(${turn}deg)`,
  }
  const ready = loaded === key
  return (
    <div className={styles.sheet} style={box} data-ready={ready || undefined} aria-busy={!ready && failed !== key}>
      {!ready && failed !== key && (
        <div className={`vz-skeleton ${styles.waiting}`} role="status" aria-label={t('viewer.loading')} />
      )}
      {failed === key ? (
        <div className="vz-state" role="alert">
          <IconAlertTriangle size={24} stroke={1.75} aria-hidden />
          <span>{t('viewer.failed', { page })}</span>
          <Button
            variant="default"
            onClick={() => {
              setFailed('')
              setAttempt(attempt + 1)
            }}
          >
            {t('viewer.retry')}
          </Button>
        </div>
      ) : (
        // biome-ignore lint/performance/noImgElement: the picture is private and drawn by our own server in the needed size
        <img
          key={`${key} ${attempt}`}
          className={styles.picture}
          style={picture}
          src={pageAddress(fileId, page, width ? sizeFor(width) : 'page')}
          alt={t('page', { page, pages })}
          draggable={false}
          onError={() => setFailed(key)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth) setRatio(naturalHeight / naturalWidth)
            setLoaded(key)
            if (page < pages) new Image().src = pageAddress(fileId, page + 1, 'page')
          }}
        />
      )}
      {ready && marks.length > 0 && <SheetMarks marks={marks} size={size} style={picture} />}
    </div>
  )
}
