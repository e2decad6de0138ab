'use client'

import { Button } from '@mantine/core'
import { IconCalendarOff, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { TermView } from '@/lib/contracts/registry-terms'
import styles from '../duties/duties.module.css'
import { RemoveTerm } from './remove-term'
import { TermForm } from './term-form'

/** «Сроки»: until when documents of a kind and an urgency are reviewed and executed, for those who keep the duties. */
export function TermsPart() {
  const t = useTranslations('registry.terms')
  const [form, setForm] = useState<TermView | 'new' | null>(null)
  const [removed, setRemoved] = useState<TermView | null>(null)
  const { data, error, refetch } = useLive(orpc.registry.reviewTerms, {}, { watch: ['registry'] })
  const again = (): Promise<unknown> => refetch()
  const add = (
    <Button leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />} onClick={() => setForm('new')}>
      {t('add')}
    </Button>
  )
  return (
    <section className={styles.part} aria-label={t('title')}>
      <p>{t('about')}</p>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={4} height={48} />
      ) : data.length === 0 ? (
        <EmptyState
          icon={<IconCalendarOff size={30} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t('emptyText')}
          action={add}
        />
      ) : (
        <>
          <div className={styles.add}>{add}</div>
          <TermsTable terms={data} onChange={setForm} onRemove={setRemoved} />
        </>
      )}
      {form && <TermForm term={form === 'new' ? null : form} onClose={() => setForm(null)} onDone={again} />}
      {removed && <RemoveTerm term={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </section>
  )
}

type TableProps = { terms: TermView[]; onChange: (term: TermView) => void; onRemove: (term: TermView) => void }

function TermsTable({ terms, onChange, onRemove }: TableProps) {
  const t = useTranslations('registry.terms')
  const urgencies = useTranslations('registry.urgency')
  return (
    <table className={`vz-table ${styles.table}`} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('urgency')}</th>
          <th scope="col">{t('review')}</th>
          <th scope="col">{t('execution')}</th>
          <th scope="col">{t('source')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => {
          const { kindName, urgency, counted } = term
          const name = `${kindName}, ${urgency === 'any' ? t('any') : urgencies(urgency)}`
          const told = (days: number | null) => (days === null ? '' : t('days', { days, counted }))
          return (
            <tr key={term.id}>
              <td>{kindName}</td>
              <td data-label={t('urgency')}>{urgency === 'any' ? t('any') : urgencies(urgency)}</td>
              <td data-label={t('review')} className={styles.named}>
                {told(term.reviewDays)}
              </td>
              <td data-label={t('execution')} className={styles.named}>
                {told(term.executionDays)}
              </td>
              <td data-label={t('source')}>{term.source}</td>
              <td className={styles.acts}>
                <button
                  type="button"
                  className="vz-iconbtn"
                  aria-label={t('change', { name })}
                  title={t('change', { name })}
                  onClick={() => onChange(term)}
                >
                  <IconPencil size={16} stroke={1.75} aria-hidden />
                </button>
                <button
                  type="button"
                  className="vz-iconbtn"
                  aria-label={t('remove', { name })}
                  title={t('remove', { name })}
                  onClick={() => onRemove(term)}
                >
                  <IconTrash size={16} stroke={1.75} aria-hidden />
                </button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
