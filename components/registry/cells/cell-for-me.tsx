'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { CellItem } from '@/lib/contracts/registry-cells'
import styles from '../handover/originals-for-me.module.css'
import { useUnitWatch } from '../unit-mail/use-unit-watch'
import { useEnvelopeWords } from './use-envelope-words'

const CollectForm = dynamic(() => import('./collect-form').then((module) => module.CollectForm), { ssr: false })

/**
 * In the cabinet of everybody of a unit: closed envelopes that lie in its cell, every day until somebody takes them; what has
 * lain there since an earlier day is marked. Nothing where the cell is empty.
 */
export function CellForMe() {
  const t = useTranslations('registry.cells')
  const id = useId()
  const today = useOfficeDay()()
  const { data, refetch } = useLive(orpc.registry.myCell, {}, { watch: useUnitWatch() })
  const [taking, setTaking] = useState<CellItem[] | null>(null)
  const items = data?.items ?? []
  const words = useEnvelopeWords(items)
  if (!items.length && !taking) return null
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{t('forMe', { count: items.length })}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.documentId}>
            <span>{words(item).label}</span>
            {item.placedOn < today && (
              <span className="vz-chip" data-tone="warn">
                {t('late')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button size="compact-xs" justify="center" disabled={!items.length} onClick={() => setTaking(items)}>
        {t('collect')}
      </Button>
      {taking && <CollectForm items={taking} refresh={() => void refetch()} onClose={() => setTaking(null)} />}
    </section>
  )
}
