'use client'

import { VisuallyHidden } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CaseView } from '@/lib/contracts/archive'
import styles from './archive.module.css'
import { CaseActs } from './case-acts'
import { useCaseNote } from './use-case-note'

const CaseDocuments = dynamic(() => import('./case-documents').then((module) => module.CaseDocuments), { ssr: false })

type Props = {
  cases: CaseView[]
  keeps: boolean
  onChange: (one: CaseView) => void
  refresh: () => Promise<void>
}

/** The columns of a nomenclature (R-35.19 … ), with how many documents are in each case; its index opens them. */
export function CaseTable({ cases, keeps, onChange, refresh }: Props) {
  const t = useTranslations('archive')
  const noteOf = useCaseNote()
  const [shown, setShown] = useState<CaseView | null>(null)
  return (
    <section className={styles.table} aria-label={t('title')}>
      <table className="vz-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.index')}</th>
            <th scope="col">{t('columns.heading')}</th>
            <th scope="col">{t('columns.term')}</th>
            <th scope="col">{t('columns.documents')}</th>
            <th scope="col">{t('columns.note')}</th>
            {keeps && (
              <th scope="col">
                <VisuallyHidden>{t('columns.acts')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.id} data-closed={one.closed || undefined}>
              <td className={styles.index}>
                <button
                  type="button"
                  aria-label={t('documents.open', { index: one.index, count: one.documents })}
                  onClick={() => setShown(one)}
                >
                  {one.index}
                </button>
              </td>
              <td className={styles.heading}>{one.heading}</td>
              <td className={styles.term}>{`${one.term}, ${one.article.replaceAll(' ', '\u00a0')}`}</td>
              <td className={styles.count}>{one.documents || ''}</td>
              <td className={styles.note}>{noteOf(one)}</td>
              {keeps && (
                <td className={styles.acts}>
                  <CaseActs one={one} onChange={() => onChange(one)} refresh={refresh} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <CaseDocuments one={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
