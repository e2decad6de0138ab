'use client'

import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import styles from './frame.module.css'
import { useTextScale } from './use-text-scale'

const YEAR = 31_536_000

/** Keeps a choice in a plain cookie, which the server reads before the page is drawn. */
function keep(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not in every browser the offices use
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`
}

/** Theme, language, size of everything. */
export function Appearance() {
  const t = useTranslations('frame')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()
  const [scale, setScale] = useTextScale((value) => keep('scale', value))
  const changeLanguage = (value: string) => {
    keep('locale', value)
    window.location.reload()
  }
  return (
    <div className={styles.menu}>
      <SegmentedControl
        fullWidth
        size="xs"
        data={[
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
          { value: 'auto', label: t('themeAuto') },
        ]}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
        aria-label={t('theme')}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        data={['90', '100', '115', '130'].map((value) => ({ value, label: `${value}\u00a0%` }))}
        value={scale}
        onChange={setScale}
        aria-label={t('scale')}
      />
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
  )
}
