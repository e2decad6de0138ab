'use client'

import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTag } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { FileView } from '@/lib/contracts/files'
import { FILE_PARTS, type FilePart } from '@/lib/files/parts'
import styles from '../files.module.css'

/** Says which part of a received document a file is: files that came in together were all taken for the same (C-10.04). */
export function PartMenu({ file, part }: { file: FileView; part: FilePart }) {
  const t = useTranslations('files')
  const { document } = useRoom()
  const errorText = useErrorText()
  const act = useCommand(orpc.files.markPart, {
    failed: (failure) => notifications.show({ color: 'red', message: errorText(failure) }),
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('mark')}>
          <ActionIcon
            className={styles.download}
            variant="subtle"
            color="gray"
            size={30}
            loading={act.pending}
            aria-label={t('markNamed', { name: file.name })}
          >
            <IconTag size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {FILE_PARTS.map((one) => (
          <Menu.Item
            key={one}
            disabled={one === part}
            onClick={() => void act.run({ documentId: document.id, fileId: file.id, part: one })}
          >
            {t(`roles.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
