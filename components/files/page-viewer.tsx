'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './page-viewer.module.css'
import { PictureSheet, WaitingSheet } from './viewer/picture-sheet'
import type { SheetMark } from './viewer/sheet-marks'
import { TextSheet } from './viewer/text-sheet'
import { Thumbnails } from './viewer/thumbnails'
import { usePageKeys } from './viewer/use-page-keys'
import { useZoom } from './viewer/use-zoom'
import { ViewerBar } from './viewer/viewer-bar'

export type PageViewerProps = {
  /** An attachment id, or the SHA-256 of a file one has uploaded oneself. */
  fileId: string
  pages: number
  page: number
  onPage: (page: number) => void
  /** Places on the pages that say something. */
  marks?: SheetMark[]
  /** Places in the text of the shown page, for a file that cannot be drawn. */
  marked?: [number, number][]
  /** More tools beside those of the viewer. */
  tools?: ReactNode
}

const TEXT_WINDOW = 20

/** Pages of a file as pictures: thumbnails, zoom, rotation. A file that cannot be drawn is shown as the text read from it. */
export function PageViewer({ fileId, pages, page, onPage, marks, marked, tools }: PageViewerProps) {
  const t = useTranslations('files')
  const frame = useRef<HTMLElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const from = Math.floor((page - 1) / TEXT_WINDOW) * TEXT_WINDOW + 1
  const { data: file, error } = useLive(orpc.files.pages, { fileId, from, to: from + TEXT_WINDOW - 1 })
  const total = Math.max(pages, file?.pages ?? 1)
  const shown = Math.min(Math.max(1, page), total)
  const [turns, setTurns] = useState<Record<string, number>>({})
  // As the person has turned it, or else upright, where the words on it say which way that is.
  const turnOf = (one: number) => turns[`${fileId} ${one}`] ?? file?.texts.find((text) => text.page === one)?.turn ?? 0
  const turn = turnOf(shown)
  const zoom = useZoom(desk)
  const go = (next: number) => onPage(Math.min(Math.max(1, next), total))
  usePageKeys(frame, { page: shown, pages: total, go, zoom })

  useEffect(() => {
    if (shown) desk.current?.scrollTo({ top: 0 })
  }, [shown])

  const drawable = file?.drawable ?? false
  return (
    <article ref={frame} className={styles.viewer} aria-label={file?.name ?? t('viewer.label')}>
      {drawable && total > 1 && <Thumbnails {...{ fileId, pages: total, page: shown, turnOf }} onPage={go} />}
      <div className={styles.stage}>
        <section
          ref={desk}
          className={styles.desk}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          aria-label={t('page', { page: shown, pages: total })}
        >
          {!file && !error ? (
            <WaitingSheet width={zoom.width} label={t('viewer.loading')} />
          ) : drawable ? (
            <PictureSheet
              key={fileId}
              {...{ fileId, page: shown, pages: total, turn, zoom }}
              marks={marks?.filter((mark) => mark.page === shown)}
            />
          ) : (
            <TextSheet
              page={shown}
              text={file?.texts.find((text) => text.page === shown)?.text}
              {...{ zoom, error, marked }}
            />
          )}
        </section>
        <ViewerBar
          {...{ page: shown, pages: total, zoom, go }}
          rotate={drawable ? () => setTurns({ ...turns, [`${fileId} ${shown}`]: (turn + 90) % 360 }) : undefined}
        >
          {tools}
        </ViewerBar>
      </div>
    </article>
  )
}
