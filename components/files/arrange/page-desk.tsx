'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { ProposedPage } from '@/lib/contracts/files'
import styles from './arrange.module.css'
import { PageTile, tileId } from './page-tile'
import type { Arranging, Choice } from './use-arrangement'
import { useDeskKeys } from './use-desk-keys'

type Props = { fileId: string; proposed: readonly ProposedPage[]; arranging: Arranging }

const choiceOf = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): Choice =>
  shiftKey ? 'range' : ctrlKey || metaKey ? 'also' : 'only'

/** All pages side by side, to be chosen, dragged and looked at. */
export function PageDesk({ fileId, proposed, arranging }: Props) {
  const t = useTranslations('files.arrange')
  const desk = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<number | null>(null)
  const onKeyDown = useDeskKeys(desk, arranging)
  const { arrangement, chosen, active, choose, drop } = arranging
  const { tiles } = arrangement
  const known = new Map(proposed.map((one) => [one.page, one]))

  useEffect(() => {
    desk.current?.querySelector(`#${tileId(active)}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const over = (at: number) => (event: DragEvent<HTMLElement>) => {
    if (target === null) return
    event.preventDefault()
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setTarget(event.clientX < left + width / 2 ? at : at + 1)
  }
  const start = (page: number) => (event: DragEvent) => {
    if (!chosen.has(page)) choose(page)
    event.dataTransfer.effectAllowed = 'move'
    setTarget(tiles.findIndex((tile) => tile.page === page))
  }
  const end = () => setTarget(null)
  return (
    <div
      ref={desk}
      className={styles.desk}
      role="listbox"
      tabIndex={0}
      data-autofocus
      aria-label={t('list')}
      aria-multiselectable
      aria-activedescendant={tileId(active)}
      onKeyDown={onKeyDown}
      onDragOver={(event) => target !== null && event.preventDefault()}
      onDragEnd={end}
      onDrop={(event) => {
        event.preventDefault()
        if (target !== null) drop(target)
        end()
      }}
    >
      {tiles.map((tile, at) => (
        <PageTile
          key={tile.page}
          {...{ fileId, tile, place: at + 1, count: tiles.length }}
          proposed={known.get(tile.page)}
          chosen={chosen.has(tile.page)}
          active={tile.page === active}
          drop={target === at ? 'before' : target === at + 1 && at + 1 === tiles.length ? 'after' : null}
          onPress={(event) => choose(tile.page, choiceOf(event))}
          onDragStart={start(tile.page)}
          onDragOver={over(at)}
        />
      ))}
    </div>
  )
}
