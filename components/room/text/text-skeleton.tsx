'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useBeginning } from './beginning'
import { Sheet } from './sheet/sheet'
import { useSheet } from './sheet/use-sheet'
import styles from './text.module.css'
import { useDesk } from './use-desk'

/** The page in its place with what can be read already, while its editor is on its way. */
export function TextSkeleton() {
  const t = useTranslations('rooms.page')
  const sheet = useSheet(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { layout, width, height, sheet: page } = useDesk(scroller, { remarks: false, reading: false })
  return (
    <div className={styles.tab} role="status" aria-label={t('loading')} aria-busy>
      <div className={styles.emptyBar} />
      <div className={styles.desk} ref={scroller}>
        <div className={styles.area} style={{ width, height }}>
          <div className={styles.place} style={{ left: layout.left, '--scale': layout.scale } as React.CSSProperties}>
            <Sheet sheet={sheet} scale={layout.scale} ref={page}>
              {useBeginning()?.words}
            </Sheet>
          </div>
        </div>
      </div>
    </div>
  )
}
