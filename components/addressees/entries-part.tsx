'use client'

import { Button, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAddressBook, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { AddresseeKind } from '@/lib/contracts/organisations-views'
import { useSession } from '../frame/session'
import { FindField } from '../ui/find-field'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import styles from './addressees.module.css'
import { EntryCard } from './entry-card'
import { EntryForm } from './entry-form'
import { EntryList } from './entry-list'

const MOST = 200
type Tier = 'all' | 'shared' | 'own' | 'others'
type Props = { chosen: string | null; choose: (id: string | null) => void }

/** The list of addressees with its search and facets at the left, the card of the chosen one at the right. */
export function EntriesPart({ chosen, choose }: Props) {
  const t = useTranslations('organisations')
  const { permissions } = useSession()
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text.trim(), 200)
  const [tier, setTier] = useState<Tier>('all')
  const [kind, setKind] = useState<AddresseeKind | null>(null)
  const [adding, setAdding] = useState(false)
  const found = useLive(
    orpc.organisations.search,
    { query, tier, kind: kind ?? undefined, limit: MOST },
    { watch: ['organisations'] },
  )
  const tiers: Tier[] = [
    'all',
    'shared',
    'own',
    ...(permissions.includes('registry.register') ? ['others' as const] : []),
  ]
  const current = chosen ?? found.data?.[0]?.id ?? null
  return (
    <div className={styles.columns} data-chosen={chosen !== null || undefined}>
      <div className={styles.side}>
        <div className={styles.search}>
          <FindField label={t('module.find')} value={text} onChange={setText} limit={200} />
          <SegmentedControl
            aria-label={t('module.tier')}
            fullWidth
            size="xs"
            value={tier}
            onChange={(value) => setTier(value as Tier)}
            data={tiers.map((value) => ({ value, label: t(`module.tiers.${value}`) }))}
          />
          <div className={styles.pair}>
            <Select
              aria-label={t('module.kind')}
              placeholder={t('module.anyKind')}
              clearable
              value={kind}
              onChange={(value) => setKind(value as AddresseeKind | null)}
              data={AddresseeKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            <Button leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
              {t('module.add')}
            </Button>
          </div>
        </div>
        {found.error && !found.data ? (
          <ErrorState error={found.error} retry={() => void found.refetch()} />
        ) : !found.data ? (
          <SkeletonRows count={8} height={52} />
        ) : found.data.length ? (
          <EntryList entries={found.data} current={current} choose={choose} />
        ) : (
          <EmptyState
            icon={<IconAddressBook size={28} stroke={1.5} aria-hidden />}
            title={t('module.nobody')}
            text={t('module.nobodyText')}
          />
        )}
      </div>
      {current && <EntryCard key={current} organisationId={current} choose={choose} />}
      {adding && (
        <EntryForm
          start={{ name: text.trim() }}
          onClose={() => setAdding(false)}
          onDone={(id) => {
            setAdding(false)
            choose(id)
          }}
        />
      )}
    </div>
  )
}
