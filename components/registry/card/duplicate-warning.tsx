'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLayoutColumns } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Duplicate } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'
import type { CardForm } from './use-card-form'

const CompareCards = dynamic(() => import('./compare-cards').then((module) => module.CompareCards), { ssr: false })

type Props = { duplicate: Duplicate | null; form: CardForm; onRepeats: (duplicate: Duplicate) => void }

/** A letter that may be the same one: shown side by side, and the registrar's word is recorded. It warns and never blocks. */
export function DuplicateWarning({ duplicate, form, onRepeats }: Props) {
  const t = useTranslations('registry.duplicate')
  const [comparing, setComparing] = useState<Duplicate | null>(null)
  const differs = ({ documentId }: Duplicate) => {
    form.set({ duplicateChoice: { documentId, choice: 'not_duplicate' } })
    setComparing(null)
  }
  return (
    <>
      {duplicate && (
        <div className={styles.alert} role="alert">
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          <p>
            <b>
              {duplicate.number && duplicate.date
                ? t('registered', { number: duplicate.number, date: formatDate(duplicate.date) })
                : t('queued', { title: duplicate.title })}
            </b>{' '}
            {t(`by.${duplicate.by}`)}
          </p>
          <Button
            variant="default"
            h={28}
            px={9}
            fz={12.5}
            leftSection={<IconLayoutColumns size={14} stroke={1.75} aria-hidden />}
            onClick={() => setComparing(duplicate)}
          >
            {t('compare')}
          </Button>
          <Button variant="subtle" color="gray" h={28} px={9} fz={12.5} onClick={() => differs(duplicate)}>
            {t('differs')}
          </Button>
        </div>
      )}
      {comparing && (
        <CompareCards
          values={form.values}
          documentId={form.documentId}
          other={comparing}
          onDiffers={() => differs(comparing)}
          onRepeats={() => {
            setComparing(null)
            onRepeats(comparing)
          }}
          onClose={() => setComparing(null)}
        />
      )}
    </>
  )
}
