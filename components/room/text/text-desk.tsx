'use client'

import { useMediaQuery } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { usePinnedPassage } from '@/components/approval/step-drafts'
import { DocumentText } from '@/components/editor/document-text'
import { FrozenText } from '@/components/editor/frozen-text'
import { useDocumentEditor, useEditable } from '@/components/editor/use-document-editor'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { useKey } from '@/components/ui/use-key'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { ActionSheet } from '../action-sheet'
import { RemarksLayer } from '../remarks/remarks-layer'
import { RemarksList } from '../remarks/remarks-list'
import { SelectionBubble } from '../remarks/selection-bubble'
import { useRemarks } from '../remarks/use-remarks'
import { useRoom } from '../room-context'
import { StandardPanel } from '../standard/standard-panel'
import { type Standard, useStandard } from '../standard/use-standard'
import { useRoomState } from '../use-room-state'
import { useBeginning } from './beginning'
import { FindPanel } from './find/find-panel'
import { usePageMap } from './pages/use-page-map'
import { usePapers } from './pages/use-papers'
import { PicturePanel } from './pictures/picture-panel'
import { PicturesUnderWay } from './pictures/pictures-under-way'
import { usePictures } from './pictures/use-pictures'
import { Reading } from './reading/reading'
import { useReading } from './reading/use-reading'
import { FlawedRequisites } from './sheet/requisite'
import { Sheet } from './sheet/sheet'
import { useSheet } from './sheet/use-sheet'
import { SuggestionPopover } from './suggestions/suggestion-popover'
import { useSuggestions } from './suggestions/use-suggestions'
import styles from './text.module.css'
import { TextNotice } from './text-notice'
import { TextSkeleton } from './text-skeleton'
import { TextToolbar } from './text-toolbar'
import { useAskedProposals } from './use-asked-proposals'
import { useDesk } from './use-desk'
import { useSavedText } from './use-saved-text'
import { useTellSuggesting } from './use-tell-suggesting'
import { useVersions } from './versions/use-versions'
import { VersionDesk } from './versions/version-desk'
import { ZoomControl } from './zoom-control'

const loadRequisites = () =>
  import('@/components/documents/requisites-drawer').then((module) => module.RequisitesDrawer)
const RequisitesDrawer = dynamic(loadRequisites, { ssr: false })
/** Writing goes on without a connection, and requisites are opened then too: their program is there before it is lost. */
const useRequisitesAtHand = (mayChange: boolean) =>
  useEffect(() => {
    if (mayChange) loadRequisites().catch(() => {})
  }, [mayChange])

type Props = { session: RoomSession }

/** The live text on its page; another session, or an editor that had to be made anew, is another desk. */
export function TextDesk({ session }: Props) {
  const t = useTranslations('rooms.page')
  const { me, document } = useRoom()
  const labels = { label: t('text'), placeholder: t('placeholder') }
  const { proportions } = useBeginning() ?? {}
  const editor = useDocumentEditor({ session, ...labels, me, documentId: document.id, proportions })
  return editor ? <LiveDesk session={session} editor={editor} /> : <TextSkeleton />
}

/** Tools above the page, remarks beside it, and always the word whether it is saved. */
function LiveDesk({ session, editor }: Props & { editor: Editor }) {
  const t = useTranslations('rooms.page')
  const { document } = useRoom()
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const synced = useRoomState((state) => state?.synced ?? false)
  const blocked = useRoomState((state) => state?.blocked ?? false)
  const admitted = useRoomState((state) => state?.mayWrite ?? false)
  const mustSuggest = useRoomState((state) => state?.mustSuggest ?? false)
  const editable = synced && admitted && !blocked && !phone
  // What changes the text at once waits until it comes back from approval.
  const rewrites = editable && !mustSuggest
  const saved = useSavedText(blocked && !synced)
  const { words: beginning, proportions } = useBeginning() ?? {}
  useEditable(editor, editable)
  const pictures = usePictures(editor)
  const versions = useVersions(document.abilities.write === true)
  const [requisites, setRequisites] = useState(false)
  const [list, setList] = useState(false)
  const [finding, setFinding] = useState(false)
  const remarks = useRemarks(editor, synced)
  const pinned = usePinnedPassage(document.id)
  const { opened } = versions
  const suggestions = useSuggestions(editor, { writes: editable && opened === null, forced: mustSuggest })
  useTellSuggesting(session, suggestions.mode.on)
  useAskedProposals(editor, { synced, show: suggestions.show, openVersion: versions.open })
  const scroller = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const mode = useReading(phone)
  const reading = mode?.reading ?? false
  const desk = useDesk(scroller, { remarks: remarks.open.length > 0 || remarks.draft !== null, reading })
  const mayChange = document.abilities.changeRequisites === true
  const mayRemark = document.abilities.comment === true
  useRequisitesAtHand(mayChange)
  const sheet = useSheet(mayChange ? () => setRequisites(true) : null)
  const standard = useStandard(editor, { mayWrite: rewrites, mayChange })
  const flawed = useMemo(() => fieldsOf(standard.breaches), [standard.breaches])
  useKey('Ctrl+Alt+KeyM', remarks.begin, mayRemark && opened === null)
  useKey('Ctrl+KeyF', () => setFinding(true), opened === null)
  const { layout } = desk
  const words = saved ? (
    <FrozenText key={saved.key} body={saved.body} documentId={document.id} proportions={proportions} />
  ) : (
    <>
      {!synced && beginning}
      <DocumentText editor={editor} hidden={!synced && beginning != null} />
    </>
  )
  const map = usePageMap(editor, { enabled: synced && opened === null && !reading })
  const papers = usePapers({ editor, sheet: desk.sheet, scale: layout.scale, map })

  return (
    <div className={styles.tab} data-loading={(!synced && !saved && !beginning) || undefined}>
      <TextToolbar
        editor={editor}
        writes={editable}
        pictures={pictures}
        versions={versions}
        onRequisites={mayChange ? () => setRequisites(true) : null}
        onRemark={mayRemark ? remarks.begin : null}
        suggestions={suggestions}
        standard={standard}
      />
      <TextNotice session={session} />
      <PicturesUnderWay pictures={pictures} />
      {opened && (
        <VersionDesk
          key={opened.key}
          opened={opened}
          list={versions.list}
          editor={editor}
          writes={rewrites}
          onClose={() => versions.open(null)}
        />
      )}
      <div className={styles.stage} hidden={opened !== null}>
        <ScrollRegion className={styles.desk} label={t('pages')} ref={scroller} data-editable={editable || undefined}>
          <div
            className={styles.area}
            ref={area}
            style={reading ? undefined : { width: desk.width, height: desk.height }}
          >
            {reading ? (
              <Reading sheet={sheet} draftNumber={document.draftNumber}>
                {words}
              </Reading>
            ) : (
              <div
                className={styles.place}
                style={{ left: layout.left, '--scale': layout.scale } as React.CSSProperties}
              >
                <FlawedRequisites value={flawed}>
                  <Sheet sheet={sheet} scale={layout.scale} papers={papers} ending={map?.ending} ref={desk.sheet}>
                    {words}
                  </Sheet>
                </FlawedRequisites>
              </div>
            )}
            <RemarksLayer
              editor={editor}
              session={session}
              remarks={remarks}
              desk={area}
              scale={reading ? 1 : layout.scale}
              column={reading ? null : layout.column}
            />
            {rewrites && opened === null && <PicturePanel editor={editor} desk={area} />}
            <SuggestionPopover editor={editor} suggestions={suggestions} desk={area} />
            {mayRemark && !remarks.draft && (
              <SelectionBubble
                editor={editor}
                desk={area}
                onRemark={remarks.begin}
                onQuote={remarks.quote}
                passage={remarks.passage}
              />
            )}
          </div>
        </ScrollRegion>
        {finding && <FindPanel editor={editor} writes={editable} onClose={() => setFinding(false)} />}
        <ZoomControl
          desk={desk}
          pages={map?.pages ?? null}
          remarks={remarks.open.length}
          onRemarks={() => setList(true)}
          mode={mode}
        />
      </div>
      {opened === null && <StandardPanel standard={standard} />}
      {phone && <ActionSheet begins="lowered" called={pinned !== null} />}
      {list && <RemarksList opened onClose={() => setList(false)} remarks={remarks} />}
      {requisites && <RequisitesDrawer opened onClose={() => setRequisites(false)} />}
    </div>
  )
}

/** Requisites with something to mend. */
const fieldsOf = (breaches: Standard['breaches']): ReadonlySet<string> =>
  new Set(
    breaches.flatMap(({ place }) => ('field' in place ? [place.field === 'title' ? 'heading' : place.field] : [])),
  )
