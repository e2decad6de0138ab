'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from '../page-viewer.module.css'
import type { Zoom } from './use-zoom'

type Props = {
  page: number
  pages: number
  zoom: Zoom
  go: (page: number) => void
  rotate?: () => void
  children?: ReactNode
}

/** Size, rotation and the page, over the lower edge of the desk. */
export function ViewerBar({ page, pages, zoom, go, rotate, children }: Props) {
  const t = useTranslations('files')
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('viewer.tools')}>
      <Tool label={t('zoomOut')} keys="−" act={zoom.smaller}>
        <IconZoomOut size={17} stroke={1.75} />
      </Tool>
      <Tooltip label={`${t('viewer.fit')} (0)`}>
        <button type="button" className={styles.percent} onClick={zoom.fitWidth} aria-pressed={zoom.fit}>
          {t('viewer.percent', { percent: zoom.percent })}
        </button>
      </Tooltip>
      <Tool label={t('zoomIn')} keys="+" act={zoom.larger}>
        <IconZoomIn size={17} stroke={1.75} />
      </Tool>
      {rotate && (
        <>
          <i aria-hidden />
          <Tool label={t('viewer.rotate')} act={rotate}>
            <IconRotateClockwise size={17} stroke={1.75} />
          </Tool>
        </>
      )}
      {children && (
        <>
          <i aria-hidden />
          {children}
        </>
      )}
      {pages > 1 && (
        <>
          <i aria-hidden />
          <Tool label={t('viewer.previous')} keys="Page Up" act={page > 1 ? () => go(page - 1) : null}>
            <IconChevronLeft size={17} stroke={1.75} />
          </Tool>
          <span className="vz-tn" aria-live="polite">
            {t('viewer.of', { page, pages })}
          </span>
          <Tool label={t('viewer.next')} keys="Page Down" act={page < pages ? () => go(page + 1) : null}>
            <IconChevronRight size={17} stroke={1.75} />
          </Tool>
        </>
      )}
    </div>
  )
}

function Tool({
  label,
  keys,
  act,
  children,
}: {
  label: string
  keys?: string
  act: (() => void) | null
  children: ReactNode
}) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        className={styles.tool}
        aria-label={label}
        data-disabled={!act || undefined}
        aria-disabled={!act}
        onClick={() => act?.()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
