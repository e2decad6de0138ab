'use client'

import { IconMessagePlus, IconTemplate } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import styles from '@/components/editor/toolbar/toolbar.module.css'
import { WritingTools } from '@/components/editor/toolbar/writing-tools'
import { QUOTE_LIMIT } from '@/lib/contracts/rooms'
import { StandardTool } from '../standard/standard-tool'
import type { Standard } from '../standard/use-standard'
import { ImportTool } from './import-tool'
import { PictureTool } from './pictures/picture-tool'
import type { Pictures } from './pictures/use-pictures'
import { SaveMark } from './save-mark'
import { SuggestionTools } from './suggestions/suggestion-tools'
import type { Suggestions } from './suggestions/use-suggestions'
import type { Versions } from './versions/use-versions'
import { VersionMenu } from './versions/version-menu'

type Props = {
  editor: Editor
  writes: boolean
  pictures: Pictures
  versions: Versions
  onRequisites: (() => void) | null
  onRemark: (() => void) | null
  suggestions: Suggestions
  standard: Standard
}

/** Tools over the page: writing, requisites, remarks, versions, and what became of the edits. */
export function TextToolbar({
  editor,
  writes,
  pictures,
  versions,
  onRequisites,
  onRemark,
  suggestions,
  standard,
}: Props) {
  const t = useTranslations('rooms.toolbar')
  const live = versions.opened === null
  const rewrites = writes && !suggestions.mode.forced
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('label')}>
      {writes && live && <WritingTools editor={editor} />}
      {rewrites && live && <PictureTool pictures={pictures} />}
      {rewrites && live && <ImportTool editor={editor} />}
      {onRequisites && (
        <ToolButton icon={IconTemplate} label={t('requisites')} onClick={onRequisites}>
          <span className={styles.label} data-first>
            {t('requisites')}
          </span>
        </ToolButton>
      )}
      {onRemark && live && <RemarkTool editor={editor} onRemark={onRemark} />}
      {live && <SuggestionTools suggestions={suggestions} />}
      {live && <StandardTool standard={standard} />}
      <span className={styles.end}>
        <VersionMenu versions={versions} />
        <SaveMark />
      </span>
    </div>
  )
}

/** Needs selected words, and not a whole page of them. */
function RemarkTool({ editor, onRemark }: { editor: Editor; onRemark: () => void }) {
  const t = useTranslations('rooms')
  const length = useEditorState({
    editor,
    selector: ({ editor: { state } }) => state.selection.to - state.selection.from,
  })
  const label =
    length === 0 ? t('remarks.selectFirst') : length > QUOTE_LIMIT ? t('remarks.tooLong') : t('toolbar.comment')
  return (
    <ToolButton
      icon={IconMessagePlus}
      label={label}
      keys="Ctrl+Alt+M"
      disabled={length === 0 || length > QUOTE_LIMIT}
      onClick={onRemark}
    />
  )
}
