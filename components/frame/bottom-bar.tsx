'use client'

import { Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './frame.module.css'
import { SectionLink } from './section-link'
import { useSections } from './use-sections'

const SHOWN = 4

/** On phones: the first sections, the others under «Ещё». */
export function BottomBar() {
  const t = useTranslations('frame')
  const { visible, badge } = useSections()
  const fits = visible.length <= SHOWN + 1
  const shown = fits ? visible : visible.slice(0, SHOWN)
  const rest = fits ? [] : visible.slice(SHOWN)
  return (
    <nav className={styles.bottom} aria-label={t('sections')}>
      {shown.map((section) => (
        <SectionLink key={section.key} section={section} badge={badge(section.key)} />
      ))}
      {rest.length > 0 && (
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <button type="button" className={styles.item}>
              <IconMenu2 size={20} stroke={1.75} aria-hidden />
              {t('more')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ key, href, icon: Icon }) => (
              <Menu.Item
                key={key}
                component={Link}
                href={href}
                leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
                h={44}
              >
                {t(key)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  )
}
