'use client'

import { useTranslations } from 'next-intl'
import type { DragEvent, MouseEvent } from 'react'
import type { ProposedPage } from '@/lib/contracts/files'
import { pageAddress } from '../viewer/page-address'
import styles from './arrange.module.css'
import type { Tile } from './arrangement'

export const tileId = (page: number): string => `arranged-${page}`

type Props = {
  fileId: string
  tile: Tile
  /** From 1, as it lies now. */
  place: number
  count: number
  proposed: ProposedPage | undefined
  chosen: boolean
  active: boolean
  /** Where the pages that are being dragged would be put. */
  drop: 'before' | 'after' | null
  onPress: (event: MouseEvent) => void
  onDragStart: (event: DragEvent) => void
  onDragOver: (event: DragEvent<HTMLElement>) => void
}

/** One page on the desk: its picture, its place, and what speaks for leaving it out. */
export function PageTile({ fileId, tile, place, count, proposed, chosen, active, drop, ...on }: Props) {
  const t = useTranslations('files.arrange')
  const { page, turn, removed } = tile
  const said = proposed?.hint && t(`hints.${proposed.hint}`, { like: proposed.like ?? 0 })
  const words = [
    t('place', { place, count }),
    place !== page && t('was', { page }),
    turn !== 0 && t('turned', { turn }),
  ]
  const label = [...words, removed && t('removed'), said].filter(Boolean).join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the desk around it
    <div
      id={tileId(page)}
      role="option"
      // Focus stays on the desk, which names this page.
      tabIndex={-1}
      className={styles.tile}
      aria-label={label}
      aria-selected={chosen}
      aria-setsize={count}
      aria-posinset={place}
      data-active={active || undefined}
      data-removed={removed || undefined}
      data-drop={drop ?? undefined}
      draggable
      onClick={on.onPress}
      onDragStart={on.onDragStart}
      onDragOver={on.onDragOver}
    >
      <span className={styles.picture}>
        {/* biome-ignore lint/performance/noImgElement: drawn by our own server in the needed size */}
        <img
          src={pageAddress(fileId, page, 'thumb')}
          style={{ rotate: `${turn}deg` }}
          alt=""
          draggable={false}
          loading="lazy"
          decoding="async"
        />
      </span>
      <span className={styles.caption}>
        <b>{place}</b>
        {removed ? <em>{t('removed')}</em> : place !== page && <em>{t('was', { page })}</em>}
      </span>
      {said && (
        <span className="vz-chip" data-tone={removed ? undefined : 'warn'}>
          {said}
        </span>
      )}
    </div>
  )
}
