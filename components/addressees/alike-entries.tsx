'use client'

import { Button, Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './addressees.module.css'

type Wanted = {
  name: string
  taxNumber?: string
  address?: string
  street?: string
  locality?: string
  country?: string
  parentId?: string
  except?: string
}
type Props = {
  wanted: Wanted
  onDistinct?: (ids: string[]) => void
  onTake?: (id: string, name: string) => void
}

/** Entries that what is typed may repeat, beside it and before it is saved (V-05.12): one is taken, or said to be another. */
export function AlikeEntries({ wanted, onDistinct, onTake }: Props) {
  const t = useTranslations('organisations.alike')
  const { name, taxNumber = '', country, parentId, except } = wanted
  const address = wanted.address || [wanted.street, wanted.locality].filter(Boolean).join(', ')
  const words = { name: name.trim(), taxNumber, address, country: country || undefined, parentId, except }
  const [asked] = useDebouncedValue(JSON.stringify(words), 300)
  const input = JSON.parse(asked) as { name: string; taxNumber: string; address: string }
  const { data = [] } = useLive(orpc.organisations.alike, input, { enabled: input.name.length > 2 })
  const [distinct, setDistinct] = useState<string[]>([])
  if (!data.length) return null
  const mark = (id: string, is: boolean) => {
    const next = is ? [...distinct, id] : distinct.filter((one) => one !== id)
    setDistinct(next)
    onDistinct?.(next)
  }
  return (
    <section className={styles.alike} aria-label={t('title')}>
      <b>{t('title')}</b>
      <ul>
        {data.map((entry) => (
          <li key={entry.id}>
            <span>
              <b>{entry.name}</b>
              <small>{[entry.within, entry.address, entry.taxNumber].filter(Boolean).join(' · ')}</small>
              <small>{entry.by.map((reason) => t(`by.${reason}`)).join(', ')}</small>
            </span>
            {onTake && (
              <Button size="xs" variant="default" onClick={() => onTake(entry.id, entry.name)}>
                {t('take')}
              </Button>
            )}
            {onDistinct && !except && (
              <Checkbox
                label={t('distinct')}
                checked={distinct.includes(entry.id)}
                onChange={(event) => mark(entry.id, event.currentTarget.checked)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
