'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FrozenText } from '@/components/editor/frozen-text'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { ErrorState } from '@/components/ui/states'
import type { RevisionView } from '@/lib/contracts/rooms'
import { useRoom } from '../../room-context'
import { Sheet } from '../sheet/sheet'
import { sheetOf } from '../sheet/sheet-data'
import styles from '../text.module.css'
import { useDesk } from '../use-desk'
import { usePages } from '../use-pages'
import { ZoomControl } from '../zoom-control'
import { ChangesBar } from './changes-bar'
import { useComparison } from './use-comparison'
import { VersionBar } from './version-bar'

type Props = { opened: RevisionView; list: RevisionView[]; editor: Editor; writes: boolean; onClose: () => void }

/** A text of the past with the requisites of its time, to read, to compare with another and to restore. */
export function VersionDesk({ opened, list, editor, writes, onClose }: Props) {
  const { document, letterhead } = useRoom()
  const comparison = useComparison({ opened, list, editor })
  const t = useTranslations('rooms.page')
  const scroller = useRef<HTMLDivElement>(null)
  const desk = useDesk(scroller, { remarks: false, reading: false })
  const { mine, result, error } = comparison
  const pages = usePages(desk.sheet, Boolean(mine))
  if (error) return <ErrorState error={error} />
  const card = mine && {
    ...document,
    title: mine.title ?? document.title,
    requisites: mine.requisites ?? document.requisites,
    regNumber: null,
    regDate: null,
  }
  const body = result?.body ?? mine?.content
  return (
    <>
      <VersionBar {...{ opened, list, comparison, editor, writes, onClose }} />
      {result && <ChangesBar result={result} scroller={scroller} />}
      <div className={styles.stage}>
        <ScrollRegion className={styles.desk} label={t('pages')} ref={scroller}>
          <div className={styles.area} style={{ width: desk.width, height: desk.height }}>
            {card && body && (
              <div className={styles.place} style={{ left: desk.layout.left }}>
                <Sheet
                  sheet={sheetOf(card, { letterhead, signature: null, onEdit: null, draft: false })}
                  scale={desk.layout.scale}
                  ref={desk.sheet}
                >
                  <FrozenText body={body} documentId={document.id} compared={result !== null} />
                </Sheet>
              </div>
            )}
          </div>
        </ScrollRegion>
        <ZoomControl desk={desk} pages={pages} />
      </div>
    </>
  )
}
