'use client'

import { Editor, type Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import { useEffect, useState } from 'react'
import { BODY_FIELD } from '@/lib/editor/content'
import type { Proportions } from '@/lib/editor/picture'
import { extensionsOf } from '@/lib/editor/schema'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { BreachMarks } from './extensions/breach-marks'
import { CaretByKey } from './extensions/caret-by-key'
import { CaretInSight } from './extensions/caret-in-sight'
import { CaretWithWords } from './extensions/caret-with-words'
import { ClauseKeys } from './extensions/clause-keys'
import { ClauseNumbers } from './extensions/clause-numbers'
import { ColumnNumbers } from './extensions/column-numbers'
import { FindText } from './extensions/find-text'
import { GluedWords } from './extensions/glued-words'
import { PageGaps } from './extensions/page-gaps'
import { PassageMarks } from './extensions/passage-marks'
import { PastedText } from './extensions/pasted-text'
import { remoteCarets } from './extensions/remote-carets'
import { Suggesting } from './extensions/suggesting'
import { TableColumns } from './extensions/table-columns'
import { OwnUndo } from './own-undo'
import { LivePictures } from './pictures/live-pictures'

type Options = {
  session: RoomSession
  documentId: string
  proportions?: Proportions
  label: string
  placeholder: string
  me: { personId: string; name: string }
}

/**
 * The editor of a live text for as long as this is on screen; null until it is made, and from the moment another text comes: a
 * destroyed one has nothing that those who use it could take hold of. React draws it once, everything after goes past React.
 */
export function useDocumentEditor({
  session,
  documentId,
  proportions,
  label,
  placeholder,
  me,
}: Options): Editor | null {
  const generation = useRebuilt()
  const [made, setMade] = useState<{ editor: Editor; session: RoomSession; generation: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation asks for a new editor over the same text
  useEffect(() => {
    const attributes = {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      lang: 'ru',
      spellcheck: 'true',
    }
    const editor = new Editor({
      extensions: extensionsFor({
        ...{ session, documentId, proportions, placeholder },
        author: { by: me.personId, name: me.name },
      }),
      editable: false,
      // Nobody asks which nodes were deleted, and it is told at every letter.
      enableCoreExtensions: { delete: false },
      editorProps: { attributes },
    })
    setMade({ editor, session, generation })
    return () => {
      setMade(null)
      editor.destroy()
    }
  }, [session, documentId, label, placeholder, generation, me.personId])
  return made?.session === session && made.generation === generation ? made.editor : null
}

/** Lets the person write, or only read. */
export function useEditable(editor: Editor, editable: boolean): void {
  useEffect(() => {
    editor.setEditable(editable, false)
    editor.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable])
}

type Over = Pick<Options, 'session' | 'documentId' | 'proportions' | 'placeholder'> & {
  author: { by: string; name: string }
}

const extensionsFor = ({ session, documentId, proportions, placeholder, author }: Over): Extensions => [
  ...extensionsOf(documentId, proportions),
  CaretByKey,
  CaretInSight,
  CaretWithWords,
  ClauseKeys,
  ClauseNumbers,
  ColumnNumbers,
  TableColumns,
  LivePictures.configure({ documentId }),
  GluedWords,
  PageGaps,
  FindText,
  PassageMarks,
  PastedText,
  Suggesting.configure({ author }),
  BreachMarks,
  Collaboration.configure({
    document: session.doc,
    field: BODY_FIELD,
    yUndoOptions: { undoManager: new OwnUndo(session.doc.getXmlFragment(BODY_FIELD), author.by) },
  }),
  remoteCarets(session),
  Placeholder.configure({ placeholder }),
]

/**
 * Counts up when the editor must be made anew. An undo among colleagues' edits may leave y-tiptap with a position outside
 * the text (its issue 48): the Yjs document is right then, only the editor over it is not.
 */
function useRebuilt(): number {
  const [generation, setGeneration] = useState(0)
  useEffect(() => {
    const onError = ({ error }: ErrorEvent) => {
      if (error instanceof RangeError && /position/i.test(error.message)) setGeneration((value) => value + 1)
    }
    window.addEventListener('error', onError)
    return () => window.removeEventListener('error', onError)
  }, [])
  return generation
}
