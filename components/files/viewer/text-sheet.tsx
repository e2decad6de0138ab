'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ErrorState } from '@/components/ui/states'
import styles from '../page-viewer.module.css'
import type { Zoom } from './use-zoom'

type Props = {
  page: number
  text: string | undefined
  zoom: Zoom
  error: unknown
  /** Places in the text that are lit, in their order. */
  marked?: [number, number][]
}

const PAGE_PX = 794
const A4 = 297 / 210

/** A page of a file that cannot be drawn: the text that was read from it, on a sheet. */
export function TextSheet({ page, text, zoom, error, marked = [] }: Props) {
  const t = useTranslations('files')
  if (error && text === undefined) return <ErrorState error={error} />
  return (
    <article
      className={`${styles.sheet} ${styles.text}`}
      style={{ width: zoom.width, minHeight: zoom.width * A4, fontSize: `${(16 * zoom.width) / PAGE_PX}px` }}
      data-ready
    >
      {text?.trim() ? <p>{lit(text, marked)}</p> : <p className={styles.none}>{t('viewer.noText', { page })}</p>}
    </article>
  )
}

function lit(text: string, marked: [number, number][]) {
  const starts = [0, ...marked.map(([, to]) => to)]
  return starts.map((start, at) => {
    const [from, to] = marked[at] ?? [text.length, text.length]
    return (
      <Fragment key={start}>
        {text.slice(start, from)}
        {from < to && <mark>{text.slice(from, to)}</mark>}
      </Fragment>
    )
  })
}
