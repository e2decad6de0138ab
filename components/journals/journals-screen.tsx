'use client'

import { Button } from '@mantine/core'
import { IconNotebook, IconPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { FindByNumber } from './find-by-number'
import { JournalList } from './journal-list'
import styles from './journals.module.css'
import { Register } from './register'

const OpenJournal = dynamic(() => import('./open-journal').then((module) => module.OpenJournal), { ssr: false })

/** Registration journals and their registers; a barcode or a number typed above opens its document. */
export function JournalsScreen() {
  const t = useTranslations('journals')
  const { data, error, refetch } = useLive(orpc.journals.list, {}, { watch: ['registry'] })
  const [chosen, setChosen] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const journals = data?.journals ?? []
  const journal = journals.find(({ id }) => id === chosen) ?? journals[0] ?? null
  const keeps = data?.abilities.keep === true
  const changes = data?.abilities.change === true
  return (
    <div className="vz-page">
      <header className="vz-page-head">
        <h1>{t('title')}</h1>
        <FindByNumber />
        {keeps && (
          <Button
            variant="default"
            className={styles.add}
            leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
            onClick={() => setOpening(true)}
          >
            {t('open')}
          </Button>
        )}
      </header>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={46} />
      ) : !journal ? (
        <EmptyState
          icon={<IconNotebook size={28} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t('emptyText')}
          action={keeps && <Button onClick={() => setOpening(true)}>{t('open')}</Button>}
        />
      ) : (
        <div className={styles.columns}>
          <JournalList journals={journals} current={journal.id} onChoose={setChosen} />
          <Register
            key={journal.id}
            journal={journal}
            keeps={keeps}
            changes={changes}
            onChanged={() => void refetch()}
          />
        </div>
      )}
      {opening && (
        <OpenJournal
          onClose={() => setOpening(false)}
          onOpened={(id) => {
            setOpening(false)
            setChosen(id)
            void refetch()
          }}
        />
      )}
    </div>
  )
}
