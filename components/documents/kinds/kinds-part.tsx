'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import rules from '@/components/journals/rules.module.css'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { AdditionalRequisiteView, KindView } from '@/lib/contracts/documents-kinds'
import { KindSection } from './kind-section'
import { RemoveRequisite } from './remove-requisite'
import { RequisiteForm } from './requisite-form'

/** Which requisite of which kind is written; none is a new one. */
export type Written = { kind: KindView; requisite: AdditionalRequisiteView | null }

/** Kinds of documents with their groups and additional requisites, kept by the administrator (R-02.01, C-09.07, C-09.08). */
export function KindsPart() {
  const t = useTranslations('documents.kinds')
  const { data, error, refetch } = useLive(orpc.documents.kinds, {})
  const [written, setWritten] = useState<Written | null>(null)
  const [removed, setRemoved] = useState<AdditionalRequisiteView | null>(null)
  const again = (): Promise<unknown> => refetch()
  return (
    <section className={rules.part} aria-label={t('title')}>
      <div className={rules.head}>
        <p>{t('about')}</p>
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={6} height={64} />
      ) : (
        data.map((kind) => (
          <KindSection key={kind.key} kind={kind} onWrite={setWritten} onRemove={setRemoved} onDone={again} />
        ))
      )}
      {written && <RequisiteForm {...written} onClose={() => setWritten(null)} onDone={again} />}
      {removed && <RemoveRequisite requisite={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </section>
  )
}
