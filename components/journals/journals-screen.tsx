'use client'

import { Button, SegmentedControl } from '@mantine/core'
import { IconLock, IconNotebook, IconPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import beside from '@/components/ui/list-beside.module.css'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { usePart } from '@/components/ui/use-part'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { FindByNumber } from './find-by-number'
import { JournalList } from './journal-list'
import styles from './journals.module.css'
import { Register } from './register'

const OpenJournal = dynamic(() => import('./open-journal').then((module) => module.OpenJournal), { ssr: false })

const GroupsPart = dynamic(() => import('./groups/groups-part').then((module) => module.GroupsPart), { ssr: false })
const SettingsPart = dynamic(() => import('./settings/settings-part').then((module) => module.SettingsPart), {
  ssr: false,
})

const RequestsPart = dynamic(() => import('./requests/requests-part').then((module) => module.RequestsPart), {
  ssr: false,
})

const PARTS = ['journals', 'groups', 'settings', 'requests'] as const

/** Registration journals and their registers; beside them who registers where, for the registry and the operator, and what the operator is asked for; a barcode or a number typed above opens its document. */
export function JournalsScreen() {
  const t = useTranslations('journals')
  const { data, error, refetch } = useLive(orpc.journals.list, {}, { watch: ['registry'] })
  const [part, setPart] = usePart(PARTS)
  const [chosen, setChosen] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const journals = data?.journals ?? []
  const journal = journals.find(({ id }) => id === chosen) ?? journals[0] ?? null
  const keeps = data?.abilities.keep === true
  const changes = data?.abilities.change === true
  const sees = {
    journals: true,
    groups: data?.abilities.seeRules === true,
    settings: data?.abilities.seeRules === true,
    requests: changes || data?.abilities.ask === true,
  }
  const parts = PARTS.filter((one) => sees[one] || one === part)
  return (
    <div className="vz-page">
      <header className="vz-page-head">
        <h1>{t('title')}</h1>
        {parts.length > 1 && (
          <SegmentedControl
            className={styles.parts}
            size="xs"
            aria-label={t('parts.label')}
            value={part}
            onChange={(value) => setPart(PARTS.find((one) => one === value) ?? 'journals')}
            data={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
          />
        )}
        {part === 'journals' && <FindByNumber />}
        {keeps && part === 'journals' && (
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
      {part === 'requests' ? (
        <RequestsPart />
      ) : part !== 'journals' && data && !sees[part] ? (
        <EmptyState
          icon={<IconLock size={28} stroke={1.5} aria-hidden />}
          title={t('parts.closed')}
          text={t('errors.may_not_see_settings')}
        />
      ) : part !== 'journals' && !data ? (
        <SkeletonRows count={4} height={48} />
      ) : part === 'groups' ? (
        <GroupsPart changes={changes} />
      ) : part === 'settings' ? (
        <SettingsPart changes={changes} />
      ) : error && !data ? (
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
        <div className={beside.columns}>
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
