'use client'

import { Menu } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconDots, IconFileTypeDocx, IconLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from '../room.module.css'
import { useRoom } from '../room-context'
import { useDocx } from '../use-docx'

/** What else can be done with the document as a whole. */
export function RoomMenu() {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const docx = useDocx()
  const Icon = copied ? IconCheck : IconLink
  return (
    <Menu position="bottom-end" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={`vz-iconbtn ${styles.headButton}`} aria-label={t('menu')} title={t('menu')}>
          <IconDots size={17} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
          onClick={() => copy(`${location.origin}/rooms/${document.id}`)}
        >
          {t(copied ? 'linkCopied' : 'copyLink')}
        </Menu.Item>
        {docx.offered && (
          <Menu.Item
            leftSection={<IconFileTypeDocx size={16} stroke={1.75} aria-hidden />}
            disabled={docx.pending}
            closeMenuOnClick
            onClick={docx.download}
          >
            {t('docx')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
