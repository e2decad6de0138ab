'use client'

import type { Editor } from '@tiptap/core'
import { useRef } from 'react'
import { ErrorState } from '@/components/ui/states'
import type { RevisionView } from '@/lib/contracts/rooms'
import { useRoom } from '../../room-context'
import { sheetOf } from '../sheet/sheet-data'
import { ChangesBar } from './changes-bar'
import { useComparison } from './use-comparison'
import { VersionBar } from './version-bar'
import { VersionPages } from './version-pages'

type Props = { opened: RevisionView; list: RevisionView[]; editor: Editor; writes: boolean; onClose: () => void }

/** A text of the past with the requisites of its time, to read, to compare with another and to restore. */
export function VersionDesk({ opened, list, editor, writes, onClose }: Props) {
  const { document, letterhead } = useRoom()
  const comparison = useComparison({ opened, list, editor })
  const scroller = useRef<HTMLDivElement>(null)
  const { mine, result, error } = comparison
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
      {card && body && (
        <VersionPages
          sheet={sheetOf(card, { letterhead, signature: null, onEdit: null, draft: false })}
          title={card.title}
          body={body}
          compared={result !== null}
          scroller={scroller}
        />
      )}
    </>
  )
}
