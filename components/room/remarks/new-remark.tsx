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
import { RemarkForm } from './remark-form'
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
  const send = async (text: string) => {
    setProblem(null)
    const view = textViewOf(editor)
    const place = placeOfMark(editor, DRAFT)
    if (!view || !place) return setProblem(errorText({ code: 'rooms.passage_changed' }))
    if (!(await untilSaved(session))) return setProblem(t('waiting'))
    await run({ documentId: document.id, text, ...passageOf(view, place.from, place.to) })
  }
  return (
    <article className={styles.card} data-active>
      <RemarkForm
        placeholder={t('placeholder')}
        pending={pending}
        problem={problem ?? (error && errorText(error))}
        onSend={(text) => void send(text)}
        onCancel={() => onDone(null)}
      />
    </article>
  )
}
