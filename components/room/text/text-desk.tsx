'use client'

import { useMediaQuery } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { DocumentText } from '@/components/editor/document-text'
import { useDocumentEditor, useEditable } from '@/components/editor/use-document-editor'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { useKey } from '@/components/ui/use-key'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { RemarksLayer } from '../remarks/remarks-layer'
import { RemarksList } from '../remarks/remarks-list'
import { SelectionBubble } from '../remarks/selection-bubble'
import { useRemarks } from '../remarks/use-remarks'
import { useRoom } from '../room-context'
import { useRoomState } from '../use-room-state'
import { Sheet } from './sheet/sheet'
import { useSheet } from './sheet/use-sheet'
import styles from './text.module.css'
import { TextNotice } from './text-notice'
import { TextSkeleton } from './text-skeleton'
import { TextToolbar } from './text-toolbar'
import { useDesk } from './use-desk'
import { usePages } from './use-pages'
import { VersionDesk } from './version-desk'
import { ZoomControl } from './zoom-control'

const RequisitesDrawer = dynamic(
  () => import('@/components/documents/requisites-drawer').then((module) => module.RequisitesDrawer),
  { ssr: false },
)

type Props = { session: RoomSession }

/** The live text on its page; another session, or an editor that had to be made anew, is another desk. */
export function TextDesk({ session }: Props) {
  const t = useTranslations('rooms.page')
  const editor = useDocumentEditor({ session, label: t('text'), placeholder: t('placeholder') })
  return editor ? <LiveDesk session={session} editor={editor} /> : <TextSkeleton />
}

/** Tools above the page, remarks beside it, and always the word whether it is saved. */
function LiveDesk({ session, editor }: Props & { editor: Editor }) {
  const t = useTranslations('rooms.page')
  const { document } = useRoom()
  const state = useRoomState()
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const synced = state?.synced ?? false
  const mayWrite = synced && (state?.mayWrite ?? false)
  const editable = mayWrite && !phone
  useEditable(editor, editable)
  const [version, setVersion] = useState<number | null>(null)
  const [requisites, setRequisites] = useState(false)
  const [list, setList] = useState(false)
  const remarks = useRemarks(editor, synced)
  const scroller = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const desk = useDesk(scroller, remarks.open.length > 0 || remarks.draft !== null)
  const mayChange = document.abilities.changeRequisites === true
  const mayRemark = document.abilities.comment === true
  const sheet = useSheet(mayChange ? () => setRequisites(true) : null)
  const pages = usePages(editor, desk.sheet)
  useKey('Ctrl+Alt+KeyM', remarks.begin, mayRemark && version === null)
  const { layout } = desk

  return (
    <div className={styles.tab} data-loading={!synced || undefined}>
      <TextToolbar
        editor={editor}
        writes={editable}
        version={version}
        onVersion={setVersion}
        onRequisites={mayChange ? () => setRequisites(true) : null}
        onRemark={mayRemark ? remarks.begin : null}
      />
      <TextNotice session={session} />
      {version !== null && <VersionDesk number={version} onClose={() => setVersion(null)} />}
      <div className={styles.stage} hidden={version !== null}>
        <ScrollRegion className={styles.desk} label={t('pages')} ref={scroller} data-editable={editable || undefined}>
          <div className={styles.area} ref={area} style={{ width: desk.width, height: desk.height }}>
            <div className={styles.place} style={{ left: layout.left, '--scale': layout.scale } as React.CSSProperties}>
              <Sheet sheet={sheet} pages={pages} scale={layout.scale} ref={desk.sheet}>
                <DocumentText editor={editor} />
              </Sheet>
            </div>
            <RemarksLayer
              editor={editor}
              session={session}
              remarks={remarks}
              desk={area}
              scale={layout.scale}
              column={layout.column}
            />
            {mayRemark && !remarks.draft && (
              <SelectionBubble editor={editor} desk={area} onRemark={remarks.begin} onQuote={remarks.quote} />
            )}
          </div>
        </ScrollRegion>
        <ZoomControl desk={desk} pages={pages} remarks={remarks.open.length} onRemarks={() => setList(true)} />
      </div>
      {list && <RemarksList opened onClose={() => setList(false)} remarks={remarks} />}
      {requisites && <RequisitesDrawer opened onClose={() => setRequisites(false)} />}
    </div>
  )
}
