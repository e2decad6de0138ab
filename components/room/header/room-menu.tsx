'use client'

import { Menu } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconDots, IconFileTypeDocx, IconForms, IconLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import styles from '../room.module.css'
import { useRoom } from '../room-context'
import { useDocx } from '../use-docx'
import { useTemplate } from './use-template'

/** What else can be done with the document as a whole. */
export function RoomMenu() {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const docx = useDocx()
  const template = useTemplate()
  const field = useRef<FileFieldHandle>(null)
  const Icon = copied ? IconCheck : IconLink
  return (
    <>
      <FileField handle={field} accept=".docx" onFiles={([file]) => file && template.take(file)} />
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
            <>
              <Menu.Item
                leftSection={<IconFileTypeDocx size={16} stroke={1.75} aria-hidden />}
                disabled={docx.pending}
                closeMenuOnClick
                onClick={docx.download}
              >
                {t('docx')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconForms size={16} stroke={1.75} aria-hidden />}
                disabled={template.pending}
                closeMenuOnClick
                onClick={() => field.current?.choose()}
              >
                {t('template')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
