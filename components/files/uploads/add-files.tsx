'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FileField, type FileFieldHandle } from './file-field'
import type { UploadRole } from './upload-queue'

type Props = { incoming: boolean; usual: UploadRole; onFiles: (files: File[], role: UploadRole) => void }

/** Chooses files from the computer; with a received letter the person says whether it is its scan or an enclosure. */
export function AddFiles({ incoming, usual, onFiles }: Props) {
  const t = useTranslations('files')
  const field = useRef<FileFieldHandle>(null)
  const role = useRef<UploadRole>(usual)
  const choose = (as: UploadRole) => {
    role.current = as
    field.current?.choose()
  }
  return (
    <>
      <FileField handle={field} multiple onFiles={(files) => onFiles(files, role.current)} />
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
