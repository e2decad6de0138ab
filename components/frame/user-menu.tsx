'use client'

import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { PersonAvatar } from '../ui/marks'
import { useSession } from './session'

/** Oneself: theme, language, the way out. */
export function UserMenu() {
  const t = useTranslations('frame')
  const { name } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()
  const themes = [
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
    { value: 'auto', label: t('themeAuto') },
  ]
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton aria-label={`${t('profile')}: ${name}`}>
          <PersonAvatar name={name} size={30} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <div style={{ padding: '4px 12px' }}>
          <SegmentedControl
            fullWidth
            size="xs"
            data={themes}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            aria-label={t('theme')}
          />
        </div>
        <div style={{ padding: '4px 12px 8px' }}>
          <SegmentedControl
            fullWidth
            size="xs"
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
            value={locale}
            onChange={changeLanguage}
            aria-label={t('language')}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function changeLanguage(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the language is a plain cookie the server reads on the next request
  document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`
  window.location.reload()
}

/** Signs out and forgets texts kept on this computer. */
async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  const databases = (await indexedDB.databases?.()) ?? []
  for (const { name } of databases) if (name?.startsWith('vizir')) indexedDB.deleteDatabase(name)
  await signOut({ callbackUrl: '/login' })
}
