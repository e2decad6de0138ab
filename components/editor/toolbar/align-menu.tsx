'use client'

import { Menu } from '@mantine/core'
import { IconAlignCenter, IconAlignJustified, IconAlignLeft, IconAlignRight, IconCheck } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import styles from './toolbar.module.css'
import type { Tools } from './use-tools'

const WAYS = [
  { value: 'justify', name: 'alignJustify', icon: IconAlignJustified },
  { value: 'left', name: 'alignLeft', icon: IconAlignLeft },
  { value: 'center', name: 'alignCenter', icon: IconAlignCenter },
  { value: 'right', name: 'alignRight', icon: IconAlignRight },
] as const

/** How the lines of a paragraph stand; justified is the rule and is not stored. */
export function AlignMenu({ editor, tools }: { editor: Editor; tools: Tools }) {
  const t = useTranslations('rooms.toolbar')
  const current = WAYS.find(({ value }) => value === tools.align) ?? WAYS[0]
  const choose = (value: string) => {
    const align = value === 'justify' ? null : value
    editor.chain().focus().updateAttributes('paragraph', { align }).updateAttributes('heading', { align }).run()
  }
  return (
    <Menu position="bottom-start" width={180} returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t(current.name)} title={t(current.name)}>
          <current.icon size={17} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {WAYS.map(({ value, name, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
            rightSection={current.value === value && <IconCheck size={15} aria-hidden />}
            onClick={() => choose(value)}
          >
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
