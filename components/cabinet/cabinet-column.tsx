'use client'

import './cabinet.css'
import { IconArrowsSort, IconInbox } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useParams, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { CabinetTab } from '@/lib/contracts/cabinet'
import { useSession } from '../frame/session'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import { useKey } from '../ui/use-key'
import { CabinetListRow } from './cabinet-row'
import { useCalmRows } from './use-calm-rows'

const ROW_PX = 77

/** The messenger-like list of what one owes and follows; live, and calm under the pointer. */
export function CabinetColumn() {
  const t = useTranslations('cabinet')
  const { personId, name, substitutes } = useSession()
  const router = useRouter()
  const { documentId } = useParams<{ documentId?: string }>()
  const [tab, setTab] = useState<CabinetTab>('all')
  const [sort, setSort] = useState<'new' | 'deadline'>('new')
  const watch = [personId, ...substitutes].map((id) => `user:${id}`)
  const counts = useLive(orpc.cabinet.counts, {}, { watch })
  const list = useLive(orpc.cabinet.list, { tab, sort }, { watch })
  const { rows, hold } = useCalmRows(list.data?.rows, `${tab}:${sort}`)
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })

  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.documentId === documentId)
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (!next) return
    router.push(`/rooms/${next.documentId}`)
    virtual.scrollToIndex(rows.indexOf(next))
  }
  useKey('KeyJ', () => step(1))
  useKey('KeyK', () => step(-1))

  return (
    <section className="vz-cab" aria-label={t('title')}>
      <div className="vz-cab-head">
        <h1>{t('title')}</h1>
        <span>{name}</span>
      </div>
      <div className="vz-cab-tabs" role="tablist" aria-label={t('title')}>
        {CabinetTab.options.map((key) => (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={tab === key}
            data-hot={key === 'execute' && (counts.data?.execute ?? 0) > 0}
            onClick={() => setTab(key)}
          >
            {t(`tabs.${key}`)}
            <b>{counts.data?.[key] ?? ''}</b>
          </button>
        ))}
      </div>
      <div className="vz-cab-summary">
        <span>{list.data ? t('summary', { total: list.data.total, unread: list.data.unread }) : '\u00a0'}</span>
        <button type="button" onClick={() => setSort(sort === 'new' ? 'deadline' : 'new')} aria-label={t('sort')}>
          <IconArrowsSort size={13} aria-hidden />
          {t(sort === 'new' ? 'sortNew' : 'sortDeadline')}
        </button>
      </div>
      <div className="vz-cab-list" ref={box} {...hold}>
        {list.isPending && <SkeletonRows count={8} height={76} />}
        {list.error && <ErrorState error={list.error} retry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && (
          <EmptyState
            icon={<IconInbox size={28} stroke={1.5} aria-hidden />}
            title={t('empty')}
            text={t('emptyText')}
          />
        )}
        {rows.length > 0 && (
          <div
            role="listbox"
            tabIndex={0}
            aria-label={t('list')}
            style={{ height: virtual.getTotalSize(), position: 'relative' }}
          >
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index]
              return (
                row && (
                  <CabinetListRow
                    key={row.documentId}
                    row={row}
                    top={item.start}
                    selected={row.documentId === documentId}
                  />
                )
              )
            })}
          </div>
        )}
      </div>
    </section>
  )
}
