'use client'

import { Menu } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconArrowBarBoth,
  IconArrowsJoin,
  IconArrowsSplit,
  IconCheck,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconColumns3,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTable,
  IconTableColumn,
  IconTablePlus,
  IconTrash,
} from '@tabler/icons-react'
import type { ChainedCommands, Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import styles from './toolbar.module.css'
import type { Tools } from './use-tools'

type Act = {
  name: string
  icon: typeof IconTable
  run: (chain: ChainedCommands) => ChainedCommands
  /** Whether it is on already. */
  on?: (tools: Tools) => boolean
}

/** Five millimetres: who does not drag an edge moves it so. */
const STEP = 19

const INSERT: Act[] = [
  { name: 'tableInsert', icon: IconTablePlus, run: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) },
]
const GROUPS: Act[][] = [
  [
    { name: 'rowBefore', icon: IconRowInsertTop, run: (c) => c.addRowBefore() },
    { name: 'rowAfter', icon: IconRowInsertBottom, run: (c) => c.addRowAfter() },
    { name: 'columnBefore', icon: IconColumnInsertLeft, run: (c) => c.addColumnBefore() },
    { name: 'columnAfter', icon: IconColumnInsertRight, run: (c) => c.addColumnAfter() },
  ],
  [
    { name: 'headerRow', icon: IconTableColumn, run: (c) => c.toggleHeaderRow() },
    {
      name: 'columnNumbers',
      icon: IconListNumbers,
      run: (c) => c.toggleColumnNumbers(),
      on: (tools) => tools.numbered,
    },
    { name: 'merge', icon: IconArrowsJoin, run: (c) => c.mergeCells() },
    { name: 'split', icon: IconArrowsSplit, run: (c) => c.splitCell() },
  ],
  [
    { name: 'columnWider', icon: IconArrowAutofitWidth, run: (c) => c.widenColumn(STEP) },
    { name: 'columnNarrower', icon: IconArrowBarBoth, run: (c) => c.widenColumn(-STEP) },
    { name: 'columnsEqual', icon: IconColumns3, run: (c) => c.equalColumns() },
  ],
  [
    { name: 'rowDelete', icon: IconRowRemove, run: (c) => c.deleteRow() },
    { name: 'columnDelete', icon: IconColumnRemove, run: (c) => c.deleteColumn() },
    { name: 'tableDelete', icon: IconTrash, run: (c) => c.deleteTable() },
  ],
]

/** Tables: outside one it inserts, inside one it changes rows, columns and cells. */
export function TableMenu({ editor, tools }: { editor: Editor; tools: Tools }) {
  const t = useTranslations('rooms.toolbar')
  const groups = tools.inTable ? GROUPS : [INSERT]
  return (
    <Menu position="bottom-start" width={220} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.tool}
          aria-label={t('table')}
          title={t('table')}
          data-on={tools.inTable || undefined}
        >
          <IconTable size={17} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.name}>
            {index > 0 && <Menu.Divider />}
            {group.map(({ name, icon: Icon, run, on }) => (
              <Menu.Item
                key={name}
                leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
                rightSection={on?.(tools) && <IconCheck size={15} aria-hidden />}
                onClick={() => run(editor.chain().focus()).run()}
              >
                {t(name)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
