'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { UploadRole } from './upload-queue'

type Props = { incoming: boolean; usual: UploadRole; onFiles: (files: File[], role: UploadRole) => void }

/** Chooses files from the computer; with a received letter the person says whether it is its scan or an enclosure. */
export function AddFiles({ incoming, usual, onFiles }: Props) {
  const t = useTranslations('files')
  const input = useRef<HTMLInputElement>(null)
  const role = useRef<UploadRole>(usual)
  const choose = (as: UploadRole) => {
    role.current = as
    input.current?.click()
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])], role.current)
          currentTarget.value = ''
        }}
      />
      <Button.Group>
        <Button variant="default" leftSection={<IconUpload size={16} stroke={1.75} />} onClick={() => choose(usual)}>
          {usual === 'scan' ? t('addScan') : t('add')}
        </Button>
        {incoming && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" px={8} aria-label={t('addAs')}>
                <IconChevronDown size={14} stroke={1.75} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => choose('scan')}>{t('addScan')}</Menu.Item>
              <Menu.Item onClick={() => choose('attachment')}>{t('addAttachment')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
    </>
  )
}
