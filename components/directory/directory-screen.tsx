'use client'

import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useSession } from '../frame/session'
import { mayKeepDuties } from '../registry/duties/may-keep-duties'
import { FindField } from '../ui/find-field'
import { usePart } from '../ui/use-part'
import styles from './directory.module.css'
import { PeopleTable } from './people-table'
import { UnitTree } from './unit-tree'

const MOST = 500
const PARTS = ['people', 'duties', 'terms'] as const

const DutiesPart = dynamic(() => import('../registry/duties/duties-part').then((module) => module.DutiesPart), {
  ssr: false,
})

const TermsPart = dynamic(() => import('../registry/terms/terms-part').then((module) => module.TermsPart), {
  ssr: false,
})

/** «Справочник»: the structure of the office at the left, its people at the right; the distribution of duties and the terms for who keeps them. */
export function DirectoryScreen() {
  const t = useTranslations('directory')
  const duties = useTranslations('registry.duties')
  const { permissions } = useSession()
  const terms = useTranslations('registry.terms')
  const keeps = mayKeepDuties(permissions)
  const [asked, setPart] = usePart(PARTS)
  const part = asked === 'terms' && !keeps ? 'people' : asked
  const [unitId, setUnitId] = useState<string>()
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text.trim(), 200)
  const enabled = part === 'people'
  const units = useLive(orpc.directory.units, {}, { enabled })
  const people = useLive(orpc.directory.findPeople, { query, unitId, limit: MOST }, { enabled })
  return (
    <section className="vz-page" aria-label={t('title')}>
      <header className={`vz-page-head ${styles.bar}`}>
        <h1>{t('title')}</h1>
        {(keeps || part === 'duties') && (
          <SegmentedControl
            size="xs"
            aria-label={duties('part')}
            value={part}
            onChange={(value) => setPart(PARTS.find((one) => one === value) ?? 'people')}
            data={[
              { value: 'people', label: duties('people') },
              { value: 'duties', label: duties('title') },
              ...(keeps ? [{ value: 'terms', label: terms('title') }] : []),
            ]}
          />
        )}
        {part === 'people' && <FindField className={styles.find} label={t('find')} value={text} onChange={setText} />}
      </header>
      {part === 'duties' ? (
        <DutiesPart />
      ) : part === 'terms' ? (
        <TermsPart />
      ) : (
        <div className={styles.columns}>
          <UnitTree units={units} chosen={unitId} choose={setUnitId} />
          <PeopleTable people={people} />
        </div>
      )}
    </section>
  )
}
