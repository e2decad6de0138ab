'use client'

import { Menu } from '@mantine/core'
import { IconCheck, IconLetterA, IconList, IconListNumbers } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import styles from './toolbar.module.css'
import type { Tools } from './use-tools'

const KINDS = [
  { value: 'clause', icon: IconListNumbers },
  { value: 'letter', icon: IconLetterA },
  { value: 'bullet', icon: IconList },
] as const

/** Whether a paragraph is an item of a list and of which kind; the same choice again makes it a paragraph. */
export function ListMenu({ editor, tools }: { editor: Editor; tools: Tools }) {
  const t = useTranslations('rooms.toolbar')
  const current = KINDS.find(({ value }) => tools[value])
  const Icon = current?.icon ?? IconListNumbers
  return (
    <Menu position="bottom-start" width={220} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.tool}
          data-on={current ? true : undefined}
          aria-label={t('list')}
          title={t('list')}
        >
          <Icon size={17} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map(({ value, icon: Kind }) => (
          <Menu.Item
            key={value}
            leftSection={<Kind size={16} stroke={1.75} aria-hidden />}
            rightSection={tools[value] && <IconCheck size={15} aria-hidden />}
            onClick={() => editor.chain().focus().toggleClause(value).run()}
          >
            {t(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
