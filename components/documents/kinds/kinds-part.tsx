'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import rules from '@/components/journals/rules.module.css'
import { useErrorText } from '@/components/ui/error-text'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { AdditionalRequisiteView, KindView } from '@/lib/contracts/documents-kinds'
import { KindActs, useKindOrder } from './kind-acts'
import { KindForm } from './kind-form'
import { KindSection } from './kind-section'
import { KindsAway } from './kinds-away'
import { RemoveKind } from './remove-kind'
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
  const [changed, setChanged] = useState<{ kind: KindView | null } | null>(null)
  const [putAway, setPutAway] = useState<KindView | null>(null)
  const errorText = useErrorText()
  const again = (): Promise<unknown> => refetch()
  const order = useKindOrder(data ?? [], again)
  return (
    <section className={rules.part} aria-label={t('title')}>
      <div className={rules.head}>
        <p>{t('about')}</p>
        {data && (
          <Button
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setChanged({ kind: null })}
          >
            {t('make')}
          </Button>
        )}
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={6} height={64} />
      ) : (
        <>
          {order.act.error && <p role="alert">{errorText(order.act.error)}</p>}
          {data
            .filter((kind) => !kind.removed)
            .map((kind) => (
              <KindSection
                key={kind.key}
                kind={kind}
                acts={
                  <KindActs
                    {...{ kind, order }}
                    onChange={(chosen) => setChanged({ kind: chosen })}
                    onPutAway={setPutAway}
                  />
                }
                onWrite={setWritten}
                onRemove={setRemoved}
                onDone={again}
              />
            ))}
          <KindsAway kinds={data.filter((kind) => kind.removed)} onDone={again} />
        </>
      )}
      {changed && data && <KindForm {...changed} kinds={data} onClose={() => setChanged(null)} onDone={again} />}
      {putAway && <RemoveKind kind={putAway} onClose={() => setPutAway(null)} onDone={again} />}
      {written && <RequisiteForm {...written} onClose={() => setWritten(null)} onDone={again} />}
      {removed && <RemoveRequisite requisite={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </section>
  )
}
