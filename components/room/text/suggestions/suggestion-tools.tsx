'use client'

import { IconPencilCheck, IconPencilCog } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import styles from '@/components/editor/toolbar/toolbar.module.css'
import { SuggestionsList } from './suggestions-list'
import { TakeDialog } from './take-dialog'
import type { Suggestions } from './use-suggestions'

/** The mode in which one's edits are suggestions, and the list of those that wait for a decision. */
export function SuggestionTools({ suggestions }: { suggestions: Suggestions }) {
  const t = useTranslations('rooms.suggestions')
  const [list, setList] = useState(false)
  const { mode, writes } = suggestions
  const count = suggestions.list.length
  return (
    <>
      {writes && (
        <ToolButton
          icon={IconPencilCog}
          label={t(mode.forced ? 'modeForced' : 'mode')}
          keys={mode.forced ? undefined : 'Ctrl+Alt+E'}
          pressed={mode.on}
          disabled={mode.forced}
          onClick={mode.toggle}
        >
          <span className={styles.label} data-first>
            {t('list')}
          </span>
        </ToolButton>
      )}
      {count > 0 && (
        <ToolButton
          icon={IconPencilCheck}
          label={t('count', { count })}
          keys="Ctrl+Alt+J"
          onClick={() => setList(true)}
        >
          {count}
        </ToolButton>
      )}
      {suggestions.take && <TakeDialog take={suggestions.take} list={suggestions.list} />}
      {list && !suggestions.take?.asked && (
        <SuggestionsList opened onClose={() => setList(false)} suggestions={suggestions} />
      )}
    </>
  )
}
