'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef } from 'react'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { NewRemark } from './new-remark'
import { RemarkCard } from './remark-card'
import styles from './remarks.module.css'
import { RemarksBeside } from './remarks-beside'
import { type MarkPlace, useMarkPlaces } from './use-mark-places'
import { DRAFT } from './use-remark-marks'
import type { Remarks } from './use-remarks'

type Props = {
  editor: Editor
  session: RoomSession
  remarks: Remarks
  desk: RefObject<HTMLElement | null>
  scale: number
  /** The column beside the page; null where the window leaves no room, and the open remark lies over the page. */
  column: { left: number; width: number } | null
}

/** Remarks over the desk: all of them beside the page, or only the one that is open. */
export function RemarksLayer({ editor, session, remarks, desk, scale, column }: Props) {
  const t = useTranslations('rooms.remarks')
  const places = useMarkPlaces(editor, desk, scale)
  const { open, active, draft } = remarks
  const drafted = useRef<MarkPlace | undefined>(undefined)
  const cards = open.map((thread) => ({
    id: thread.id,
    place: places.get(thread.id),
    card: (
      <RemarkCard
        thread={thread}
        active={thread.id === active}
        lost={!places.has(thread.id)}
        onOpen={column && thread.id !== active ? () => remarks.jump(thread.id) : null}
      />
    ),
  }))
  if (draft) {
    // Whose words are deleted under it stays where they were: what is written about them is not lost with them.
    drafted.current = places.get(DRAFT) ?? drafted.current
    const card = <NewRemark key={DRAFT} editor={editor} session={session} onDone={remarks.finish} />
    cards.push({ id: DRAFT, place: drafted.current, card })
  }
  if (column) {
    const items = cards.map(({ id, place, card }) => ({ id, card, top: place?.top ?? 0 }))
    return <RemarksBeside items={items} active={active} label={t('list')} {...column} />
  }
  const shown = cards.find(({ id }) => id === (draft ? DRAFT : active))
  if (!shown?.place) return null
  const { left, bottom } = shown.place
  return (
    <div className={styles.floating} style={{ top: bottom + 6, left: `clamp(8px, ${left}px, calc(100% - 288px))` }}>
      {shown.card}
    </div>
  )
}
