'use client'

import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import styles from './toolbar.module.css'
import type { Tools } from './use-tools'

const NAMES = ['paragraph', 'heading1', 'heading2'] as const

/** The style of the paragraph. */
export function StyleMenu({ editor, tools }: { editor: Editor; tools: Tools }) {
  const t = useTranslations('rooms.toolbar')
  const choose = (level: number) => {
    const chain = editor.chain().focus()
    if (level === 0) chain.setParagraph().run()
    else chain.setHeading({ level: level as 1 | 2 }).run()
  }
  return (
    <Menu position="bottom-start" width={200} returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles.word} aria-label={t('style')} title={t('style')}>
          {t(NAMES[tools.style] ?? 'paragraph')}
          <IconChevronDown size={13} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {NAMES.map((name, level) => (
          <Menu.Item
            key={name}
            onClick={() => choose(level)}
            rightSection={tools.style === level && <IconCheck size={15} aria-hidden />}
            fw={level ? 600 : 400}
          >
            {t(name)}
          </Menu.Item>
        ))}
        {!tools.inTable && (
          <>
            <Menu.Divider />
            <Menu.Item
              onClick={() => editor.chain().focus().togglePageBreak().run()}
              rightSection={tools.pageBreak && <IconCheck size={15} aria-hidden />}
            >
              {t('pageBreak')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
