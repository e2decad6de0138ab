'use client'

import { SegmentedControl } from '@mantine/core'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePart } from '../ui/use-part'
import { usePhone } from '../ui/use-phone'
import styles from './addressees.module.css'
import { DuplicatesPart } from './duplicates-part'
import { EntriesPart } from './entries-part'
import { ListsPart } from './lists-part'
import { PlacesPart } from './places-part'
import { RequestsPart } from './requests-part'

const PARTS = ['entries', 'duplicates', 'lists', 'requests', 'places'] as const
type Part = (typeof PARTS)[number]

/** «Внешние адресаты»: whom the office writes to, what repeats, mailing lists, requests to the operator (V-05.01). */
export function AddresseesScreen() {
  const t = useTranslations('organisations')
  const asked = useSearchParams()
  const phone = usePhone()
  const [part, setPart] = usePart(PARTS)
  const [chosen, setChosen] = useState<string | null>(asked.get('id'))
  const show = (id: string) => {
    setChosen(id)
    setPart('entries')
  }
  return (
    <section className="vz-page" aria-label={t('module.title')}>
      <header className={`vz-page-head ${styles.head}`}>
        <h1>{t('module.title')}</h1>
        <SegmentedControl
          aria-label={t('module.parts')}
          size={phone ? 'xs' : undefined}
          value={part}
          onChange={(value) => setPart(value as Part)}
          data={PARTS.map((value) => ({ value, label: t(`module.${value}`) }))}
        />
      </header>
      {part === 'entries' && <EntriesPart chosen={chosen} choose={setChosen} />}
      {part === 'duplicates' && <DuplicatesPart onShow={show} />}
      {part === 'lists' && <ListsPart />}
      {part === 'places' && <PlacesPart />}
      {part === 'requests' && <RequestsPart onShow={show} />}
    </section>
  )
}
