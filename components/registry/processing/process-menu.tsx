'use client'

import { Button, Menu } from '@mantine/core'
import {
  IconBan,
  IconBiohazard,
  IconChevronDown,
  IconLanguage,
  IconListCheck,
  IconMailForward,
  IconMailOff,
  IconMailX,
  IconUserShield,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useKey } from '@/components/ui/use-key'

export const WITHOUT_NUMBER = {
  counted: IconListCheck,
  uncounted: IconMailOff,
  personal: IconUserShield,
  misdelivered: IconMailForward,
  suspicious: IconBiohazard,
} as const
export type WithoutNumber = keyof typeof WITHOUT_NUMBER
/** What the desk may be asked for besides registration. */
export type Asked = WithoutNumber | 'translation' | 'act' | 'refuse'

type Props = { disabled: boolean; translated: boolean; keys: boolean; onAsk: (asked: Asked) => void }

/** Every way a letter may go besides registration, under one button. */
export function ProcessMenu({ disabled, translated, keys, onAsk }: Props) {
  const t = useTranslations('registry.processing')
  const translation = useTranslations('registry.translation')
  const [opened, setOpened] = useState(false)
  useKey('Alt+KeyO', () => setOpened(!disabled), keys)
  const outcomes = Object.entries(WITHOUT_NUMBER) as [WithoutNumber, typeof IconBan][]
  return (
    <Menu opened={opened} onChange={setOpened} position="top-end" withinPortal shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          h={36}
          disabled={disabled}
          title={t('menuKeys')}
          aria-keyshortcuts="Alt+O"
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
        >
          {t('menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('without')}</Menu.Label>
        {outcomes.map(([outcome, Icon]) => (
          <Menu.Item
            key={outcome}
            leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
            onClick={() => onAsk(outcome)}
          >
            {t(`outcomes.${outcome}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {!translated && (
          <Menu.Item
            leftSection={<IconLanguage size={16} stroke={1.75} aria-hidden />}
            onClick={() => onAsk('translation')}
          >
            {translation('menu')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconMailX size={16} stroke={1.75} aria-hidden />} onClick={() => onAsk('act')}>
          {t('act.menu')}
        </Menu.Item>
        <Menu.Item leftSection={<IconBan size={16} stroke={1.75} aria-hidden />} onClick={() => onAsk('refuse')}>
          {t('refuse')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
