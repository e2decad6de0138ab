'use client'

import { Button, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconLetterCase, IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isOpen, searchOf } from '@/components/editor/extensions/find-text'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import styles from './find.module.css'

type Props = { editor: Editor; writes: boolean; onClose: () => void }

/** Finds words in the text and, for whoever writes, replaces them. */
export function FindPanel({ editor, writes, onClose }: Props) {
  const t = useTranslations('rooms.find')
  const [words, setWords] = useState(() => selectedWords(editor))
  const [exact, setExact] = useState(false)
  const [other, setOther] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { total, current, open } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const search = searchOf(state)
      return { total: search.found.length, current: search.current, open: openIn(state) }
    },
  })
  useEffect(() => void editor.commands.findText(words, exact), [editor, words, exact])
  useEffect(() => () => void (editor.isDestroyed || editor.commands.findText('')), [editor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place or other words are to be seen
  useEffect(() => {
    editor.view.dom.querySelector('.found-current')?.scrollIntoView({ block: 'center' })
  }, [editor, total, current, words])
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    editor.commands.findNext(event.shiftKey ? -1 : 1)
    event.preventDefault()
    event.stopPropagation()
  }
  const replace = (all: boolean) => {
    if (all) editor.commands.replaceAllFound(other)
    else if (editor.commands.replaceFound(other)) editor.commands.findText(words, exact)
    // A button with nothing left to replace lets the keys go.
    if (!openIn(editor.state)) field.current?.focus()
  }
  // From its buttons as well: out of them the key would leave the room.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
    editor.commands.focus()
  }
  return (
    <search className={styles.panel} aria-label={t('label')} onKeyDown={onEscape}>
      <div className={styles.row}>
        <TextInput
          ref={field}
          size="xs"
          w={190}
          aria-label={t('find')}
          placeholder={t('find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKey}
          autoFocus
        />
        <span className={styles.count} role="status">
          {words && t('count', { current: total ? current + 1 : 0, total })}
        </span>
        <ToolButton icon={IconLetterCase} label={t('exact')} pressed={exact} onClick={() => setExact(!exact)} />
        <ToolButton
          icon={IconChevronUp}
          label={t('previous')}
          keys="Shift+Enter"
          disabled={total === 0}
          onClick={() => editor.commands.findNext(-1)}
        />
        <ToolButton
          icon={IconChevronDown}
          label={t('next')}
          keys="Enter"
          disabled={total === 0}
          onClick={() => editor.commands.findNext(1)}
        />
        <ToolButton icon={IconX} label={t('close')} keys="Esc" onClick={onClose} />
      </div>
      {writes && (
        <div className={styles.row}>
          <TextInput
            size="xs"
            w={190}
            aria-label={t('replaceWith')}
            placeholder={t('replaceWith')}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button variant="default" size="compact-xs" disabled={!open} onClick={() => replace(false)}>
            {t('replace')}
          </Button>
          <Button variant="default" size="compact-xs" disabled={!open} onClick={() => replace(true)}>
            {t('replaceAll')}
          </Button>
        </div>
      )}
    </search>
  )
}

const openIn = (state: Editor['state']): boolean => searchOf(state).found.some((place) => isOpen(state.doc, place))

const LONGEST = 100

function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection
  const words = editor.state.doc.textBetween(from, to, '\n')
  return words.includes('\n') || words.length > LONGEST ? '' : words
}
