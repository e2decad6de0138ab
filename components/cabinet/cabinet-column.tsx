'use client'

import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useSession } from '../frame/session'
import { CellForMe } from '../registry/cells/cell-for-me'
import { OriginalsForMe } from '../registry/handover/originals-for-me'
import { UnitMailForMe } from '../registry/unit-mail/unit-mail-for-me'
import { ErrorState, SkeletonRows } from '../ui/states'
import styles from './cabinet.module.css'
import { CabinetHead } from './cabinet-head'
import { CabinetList } from './cabinet-list'
import { CabinetTabs } from './cabinet-tabs'
import { EmptyCabinet } from './empty-cabinet'
import { SortButton } from './sort-button'
import { useCabinetView } from './use-cabinet-view'
import { useCalmRows } from './use-calm-rows'

/** The messenger-like list of what one owes and follows; live, and calm under the pointer. */
export function CabinetColumn() {
  const t = useTranslations('cabinet')
  const { personId, substitutes } = useSession()
  const { documentId } = useParams<{ documentId?: string }>()
  const { chosen, choose, more } = useCabinetView()
  const { tab, view, sort, whose, limit } = chosen
  const watch = [personId, ...substitutes.map((one) => one.id)].map((id) => `user:${id}`)
  const counts = useLive(orpc.cabinet.counts, { whose }, { watch }).data
  const list = useLive(orpc.cabinet.list, { tab, view, sort, whose, limit }, { watch })
  const { rows, hold } = useCalmRows(list.data?.rows, `${tab}:${view}:${sort}:${whose}`)
  return (
    <section className={styles.cabinet} aria-label={t('title')} data-column="list" tabIndex={-1}>
      <CabinetHead chosen={chosen} choose={choose} />
      {view === 'current' && <CabinetTabs tab={tab} counts={counts} choose={(next) => choose({ tab: next })} />}
      {view === 'current' && <OriginalsForMe />}
      {view === 'current' && <UnitMailForMe />}
      {view === 'current' && <CellForMe />}
      <div className={styles.summary}>
        <span>
          {list.data && list.data.total > 0
            ? t('summary', { total: list.data.total, unread: list.data.unread })
            : '\u00a0'}
        </span>
        {rows.length > 0 && <SortButton sort={sort} onChange={(next) => choose({ sort: next })} />}
      </div>
      {list.isPending && <SkeletonRows count={8} height={76} />}
      {list.error && !list.data && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyCabinet tab={tab} view={view} />}
      {rows.length > 0 && (
        <CabinetList
          rows={rows}
          openId={documentId}
          hold={hold}
          onEnd={(list.data?.total ?? 0) > rows.length ? more : undefined}
        />
      )}
    </section>
  )
}
