'use client'

import { SegmentedControl, Select } from '@mantine/core'
import { IconFolders } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import beside from '@/components/ui/list-beside.module.css'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { usePart } from '@/components/ui/use-part'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './archive.module.css'
import { Nomenclature } from './nomenclature'
import { UnfiledList } from './unfiled-list'
import { UnitList } from './unit-list'

const PARTS = ['nomenclature', 'unfiled'] as const

/** The nomenclature of cases by year and unit: the units at the left, for who keeps them all, the cases of one beside; and what is executed and not filed. */
export function NomenclatureScreen() {
  const t = useTranslations('archive')
  const [asked, setAsked] = useState<{ year?: number; unitId?: string }>({})
  const { data, error, refetch } = useLive(orpc.archive.nomenclature, asked, { watch: ['archive'] })
  const [asksFor, setPart] = usePart(PARTS)
  const keeps = data?.abilities.keep === true
  const part = keeps ? asksFor : 'nomenclature'
  const place = (change: typeof asked) => setAsked((known) => ({ ...known, ...change }))
  return (
    <div className="vz-page">
      <header className={`vz-page-head ${styles.head}`}>
        <h1>{t('title')}</h1>
        {keeps && (
          <SegmentedControl
            className={styles.parts}
            size="xs"
            aria-label={t('parts.label')}
            value={part}
            onChange={(value) => setPart(PARTS.find((one) => one === value) ?? 'nomenclature')}
            data={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
          />
        )}
        {data && part === 'nomenclature' && (
          <Select
            className={styles.year}
            size="xs"
            aria-label={t('year')}
            value={String(data.year)}
            data={data.years.map((year) => ({ value: String(year), label: t('yearOf', { year: String(year) }) }))}
            allowDeselect={false}
            onChange={(year) => year && place({ year: Number(year) })}
          />
        )}
      </header>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={46} />
      ) : part === 'unfiled' ? (
        <UnfiledList />
      ) : !data.unit ? (
        <EmptyState
          icon={<IconFolders size={28} stroke={1.5} aria-hidden />}
          title={t('noUnit')}
          text={t('noUnitText')}
        />
      ) : (
        <div className={beside.columns} data-alone={data.units.length < 2 || undefined}>
          {data.units.length > 1 && (
            <UnitList units={data.units} current={data.unit.id} onChoose={(unitId) => place({ unitId })} />
          )}
          <Nomenclature
            key={`${data.unit.id} ${data.year}`}
            view={data}
            unit={data.unit}
            refresh={async () => void (await refetch())}
          />
        </div>
      )}
    </div>
  )
}
