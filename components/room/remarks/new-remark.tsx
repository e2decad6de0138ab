'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { placeOfMark, textViewOf } from '@/components/editor/text-view'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { passageOf } from '@/lib/editor/passage'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { useRoom } from '../room-context'
import { untilSaved } from '../until-saved'
import { RemarkForm, type RemarkWords } from './remark-form'
import styles from './remarks.module.css'
import { DRAFT } from './use-remark-marks'

type Props = { editor: Editor; session: RoomSession; onDone: (id: string | null) => void }

/** A remark being written. Its passage is read when it is sent, so that edits made meanwhile do not spoil it. */
export function NewRemark({ editor, session, onDone }: Props) {
  const t = useTranslations('rooms.remarks')
  const errorText = useErrorText()
  const { document } = useRoom()
  const [problem, setProblem] = useState<string | null>(null)
  const { run, pending, error } = useCommand(orpc.rooms.addComment, { done: ({ id }) => onDone(id) })
  const send = async (words: RemarkWords): Promise<boolean> => {
    setProblem(null)
    const view = textViewOf(editor)
    const place = placeOfMark(editor, DRAFT)
    const wait =
      view && place ? ((await untilSaved(session)) ? null : t('waiting')) : errorText({ code: 'rooms.passage_changed' })
    setProblem(wait)
    if (wait || !view || !place) return false
    return Boolean(await run({ documentId: document.id, ...words, ...passageOf(view, place.from, place.to) }))
  }
  return (
    <article className={styles.card} data-active>
      <RemarkForm
        placeholder={t('placeholder')}
        pending={pending}
        problem={problem ?? (error && errorText(error))}
        onSend={send}
        onCancel={() => onDone(null)}
        answered={null}
        focused
      />
    </article>
  )
}
