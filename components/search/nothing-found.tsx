'use client'

import { Button, Group } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/states'
import { hasFilters, type SearchActs } from './use-search-state'

/** Nothing found: why that may be, and the one press that widens the question. */
export function NothingFound({ search }: { search: SearchActs }) {
  const t = useTranslations('search.empty')
  const { state, reset, setExact, setTab } = search
  const ways = [
    hasFilters(state.filters) && { key: 'dropFilters' as const, act: reset },
    state.exact && { key: 'dropExact' as const, act: () => setExact(false) },
    state.tab !== 'all' && { key: 'dropTab' as const, act: () => setTab('all') },
  ].filter((way) => way !== false)
  return (
    <EmptyState
      icon={<IconSearchOff size={28} stroke={1.5} aria-hidden />}
      title={t('title')}
      text={t('text')}
      action={
        ways.length > 0 && (
          <Group justify="center" gap={8}>
            {ways.map(({ key, act }) => (
              <Button key={key} variant="default" onClick={act}>
                {t(key)}
              </Button>
            ))}
          </Group>
        )
      }
    />
  )
}
