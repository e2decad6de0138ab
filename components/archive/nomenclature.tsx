'use client'

import { Button, TextInput } from '@mantine/core'
import { IconCopy, IconDownload, IconFolderPlus, IconFolders, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFile } from '@/components/registry/dispatch/use-file'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CaseView, NomenclatureView } from '@/lib/contracts/archive'
import styles from './archive.module.css'
import { CaseForm } from './case-form'
import { CaseTable } from './case-table'
import { casesNamed } from './cases-named'

const FILES = ['pdf', 'xlsx'] as const

type Props = { view: NomenclatureView; unit: NonNullable<NomenclatureView['unit']>; refresh: () => Promise<void> }

/** The cases of a unit for a year: found, added, copied from the year before, printed. */
export function Nomenclature({ view, unit, refresh }: Props) {
  const t = useTranslations('archive')
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const [form, setForm] = useState<{ of: CaseView | null } | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const file = useFile()
  const copying = useCommand(orpc.archive.copyNomenclature, {
    done: ({ copied }) => void refresh().then(() => setSaid(t('copied', { count: copied }))),
  })
  const { year, cases, copyable, nextIndex, abilities } = view
  const keeps = abilities.keep === true
  const found = casesNamed(cases, typed)
  const place = { year, unitId: unit.id }
  const failure = file.failure ?? copying.error
  const copy = keeps && copyable > 0 && (
    <Button
      variant="default"
      loading={copying.pending}
      leftSection={<IconCopy size={15} stroke={1.75} aria-hidden />}
      onClick={() => void copying.run(place)}
    >
      {t('copy', { year: String(year - 1) })}
    </Button>
  )
  const add = keeps && (
    <Button leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />} onClick={() => setForm({ of: null })}>
      {t('add')}
    </Button>
  )
  return (
    <section className={styles.nomenclature} aria-label={`${t('title')}: ${unit.name}, ${year}`}>
      {cases.length > 0 && (
        <div className={styles.bar}>
          <TextInput
            type="search"
            size="xs"
            className={styles.find}
            leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
            aria-label={t('find')}
            placeholder={t('find')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <span className={styles.total} role="status">
            {said ?? t('cases', { count: found.length })}
          </span>
          {FILES.map((as) => (
            <Button
              key={as}
              variant="default"
              loading={file.pending}
              leftSection={<IconDownload size={15} stroke={1.75} aria-hidden />}
              onClick={() => void file.run(() => api.archive.nomenclatureFile({ ...place, as }))}
            >
              {t(`download.${as}`)}
            </Button>
          ))}
          {copy}
          {add}
        </div>
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {errorText(failure)}
        </p>
      )}
      {!cases.length ? (
        <EmptyState
          icon={<IconFolderPlus size={28} stroke={1.5} aria-hidden />}
          title={t('empty', { year: String(year) })}
          text={t(keeps ? 'emptyText' : 'emptyOwn')}
          action={
            keeps && (
              <div className={styles.begin}>
                {add}
                {copy}
              </div>
            )
          }
        />
      ) : !found.length ? (
        <EmptyState
          icon={<IconFolders size={28} stroke={1.5} aria-hidden />}
          title={t('notFound')}
          text={t('notFoundText')}
        />
      ) : (
        <CaseTable cases={found} keeps={keeps} onChange={(of) => setForm({ of })} refresh={refresh} />
      )}
      {form && (
        <CaseForm
          known={form.of}
          {...{ year, unit, nextIndex }}
          onClose={() => setForm(null)}
          onDone={() => refresh().then(() => setForm(null))}
        />
      )}
    </section>
  )
}
