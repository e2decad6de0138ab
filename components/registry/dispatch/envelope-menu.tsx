'use client'

import { Button, Menu } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { api } from '@/lib/api/client'
import type { useFile } from './use-file'

const SIZES = ['dl', 'c5', 'c4'] as const

type Props = { lineIds: string[]; file: ReturnType<typeof useFile>; label: string }

/** Envelopes of these lines in the size that is chosen. */
export function EnvelopeMenu({ lineIds, file, label }: Props) {
  const t = useTranslations('registry.dispatch')
  return (
    <Menu withinPortal position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={!lineIds.length}
          loading={file.pending}
          leftSection={<IconMail size={14} stroke={1.75} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SIZES.map((size) => (
          <Menu.Item key={size} onClick={() => void file.run(() => api.registry.envelopes({ lineIds, size }))}>
            {t(`sizes.${size}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
