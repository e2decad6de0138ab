'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FILE_PARTS, type FilePart } from '@/lib/files/parts'
import { FileField, type FileFieldHandle } from './file-field'

type Props = { incoming: boolean; usual: FilePart; onFiles: (files: File[], role: FilePart) => void }

/** Chooses files from the computer; with a received letter the person says which part of it they are (C-10.04, C-10.07). */
export function AddFiles({ incoming, usual, onFiles }: Props) {
  const t = useTranslations('files')
  const field = useRef<FileFieldHandle>(null)
  const role = useRef<FilePart>(usual)
  const choose = (as: FilePart) => {
    role.current = as
    field.current?.choose()
  }
  return (
    <>
      <FileField handle={field} multiple onFiles={(files) => onFiles(files, role.current)} />
      <Button.Group>
        <Button variant="default" leftSection={<IconUpload size={16} stroke={1.75} />} onClick={() => choose(usual)}>
          {usual === 'scan' ? t('addPart.scan') : t('add')}
        </Button>
        {incoming && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" px={8} aria-label={t('addAs')}>
                <IconChevronDown size={14} stroke={1.75} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {FILE_PARTS.map((part) => (
                <Menu.Item key={part} onClick={() => choose(part)}>
                  {t(`addPart.${part}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
    </>
  )
}
