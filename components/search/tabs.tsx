'use client'

import { Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { type SearchSort, type SearchTab, SORTS } from '@/lib/contracts/search'
import type { Found } from './found'
import styles from './tabs.module.css'
import type { SearchActs } from './use-search-state'

const COMMON: SearchTab[] = ['all', 'card', 'page', 'message']

/** Where to look, with counts, appeals apart where there are any (V-21.03); and the order of the list. */
export function Tabs({ search, found }: { search: SearchActs; found: Found | undefined }) {
  const t = useTranslations('search')
  const { tab: open } = search.state
  const appeals = open === 'appeal' || Boolean(found?.counts.appeal.count)
  const tabs: SearchTab[] = appeals ? [...COMMON, 'appeal'] : COMMON
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = by && tabs[(tabs.indexOf(open) + by + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    search.setTab(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={t('tabs.label')} onKeyDown={onKey}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            data-tab={tab}
            aria-selected={tab === open}
            aria-controls="search-found"
            tabIndex={tab === open ? 0 : -1}
            onClick={() => search.setTab(tab)}
          >
            {t(`tabs.${tab}`)}
            {found && (
              <span className={styles.count}>
                {found.counts[tab].count}
                {found.counts[tab].more && '+'}
              </span>
            )}
          </button>
        ))}
      </div>
      <SortMenu search={search} />
    </div>
  )
}

/** In which order the list stands. */
function SortMenu({ search }: { search: SearchActs }) {
  const t = useTranslations('search.sort')
  const { sort } = search.state
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.sort} aria-label={`${t('label')}: ${t(sort)}`}>
          <IconArrowsSort size={14} stroke={1.75} aria-hidden />
          <span>{t(sort)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown data-mantine-stop-propagation="true">
        <Menu.RadioGroup value={sort} onChange={(value) => search.setSort(value as SearchSort)}>
          {SORTS.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick data-mantine-stop-propagation="true">
              {t(one)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
