'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './directory.module.css'
import { PeopleTable } from './people-table'
import { UnitTree } from './unit-tree'

const MOST = 500

/** «Справочник»: the structure of the office at the left, its people at the right. */
export function DirectoryScreen() {
  const t = useTranslations('directory')
  const [unitId, setUnitId] = useState<string>()
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text.trim(), 200)
  const units = useLive(orpc.directory.units, {})
  const people = useLive(orpc.directory.findPeople, { query, unitId, limit: MOST })
  return (
    <section className="vz-page" aria-label={t('title')}>
      <header className={`vz-page-head ${styles.bar}`}>
        <h1>{t('title')}</h1>
        <TextInput
          className={styles.find}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={t('find')}
          aria-label={t('find')}
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          type="search"
          maxLength={100}
        />
      </header>
      <div className={styles.columns}>
        <UnitTree units={units} chosen={unitId} choose={setUnitId} />
        <PeopleTable people={people} />
      </div>
    </section>
  )
}
