'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { FrozenWords, useFrozenEditor } from '@/components/editor/frozen-text'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { BodyNode } from '@/lib/editor/content'
import { useRoom } from '../../room-context'
import { useBeginning } from '../beginning'
import { usePageMap } from '../pages/use-page-map'
import { usePapers } from '../pages/use-papers'
import { Sheet } from '../sheet/sheet'
import type { SheetData } from '../sheet/sheet-data'
import styles from '../text.module.css'
import { useDesk } from '../use-desk'
import { ZoomControl } from '../zoom-control'

type Props = {
  sheet: SheetData
  title: string
  body: BodyNode
  compared: boolean
  scroller: RefObject<HTMLDivElement | null>
}

/**
 * The sheets a text of the past is printed on, laid out with what stood around it then. A comparison lies on sheets too, but is
 * printed by nobody, so they are not counted.
 */
export function VersionPages({ sheet, title, body, compared, scroller }: Props) {
  const t = useTranslations('rooms.page')
  const { document } = useRoom()
  const { proportions } = useBeginning() ?? {}
  const editor = useFrozenEditor({ body, documentId: document.id, proportions })
  const desk = useDesk(scroller, { remarks: false, reading: false })
  const { scale, left } = desk.layout
  const map = usePageMap(editor, { enabled: true, card: { title, requisites: sheet.requisites } })
  const papers = usePapers({ editor, sheet: desk.sheet, scale, map })
  return (
    <div className={styles.stage}>
      <ScrollRegion className={styles.desk} label={t('pages')} ref={scroller}>
        <div className={styles.area} style={{ width: desk.width, height: desk.height }}>
          <div className={styles.place} style={{ left }}>
            <Sheet sheet={sheet} scale={scale} papers={papers} ending={map?.ending} ref={desk.sheet}>
              <FrozenWords editor={editor} compared={compared} />
            </Sheet>
          </div>
        </div>
      </ScrollRegion>
      <ZoomControl desk={desk} pages={compared ? null : (map?.pages ?? null)} />
    </div>
  )
}
