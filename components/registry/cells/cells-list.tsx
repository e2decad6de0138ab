'use client'

import { IconMailbox } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { Cell, CellItem } from '@/lib/contracts/registry-cells'
import { formatDate } from '@/lib/text/dates'
import dispatch from '../dispatch/dispatch.module.css'
import { PeriodDay } from '../dispatch/period-day'
import { usePeriod } from '../dispatch/use-period'
import { ListFrame } from '../list-frame'
import queue from '../queue/queue.module.css'
import registration from '../registration.module.css'
import { useEnvelopeWords } from './use-envelope-words'

type Props = { onOpen: (documentId: string) => void; onClose: () => void }

/** «Ячейки»: closed envelopes by unit, when each was put there and by whom, who took it and when. */
export function CellsList({ onOpen, onClose }: Props) {
  const t = useTranslations('registry.cells')
  const today = useOfficeDay()()
  const { from, until, setFrom, setUntil, period } = usePeriod(today)
  const { data, error, refetch } = useLive(orpc.registry.cells, period, { watch: ['registry'] })
  return (
    <ListFrame title={t('list')} onClose={onClose}>
      <div className={registration.scroll}>
        <div className={dispatch.groups}>
          <div className={dispatch.filters}>
            <span>{t('collectedIn')}</span>
            <PeriodDay id="cells-from" label="from" value={from} today={today} onChange={setFrom} />
            <PeriodDay id="cells-until" label="until" value={until} today={today} onChange={setUntil} />
          </div>
          {error && !data ? (
            <ErrorState error={error} retry={() => void refetch()} />
          ) : !data ? (
            <SkeletonRows count={5} height={52} />
          ) : data.cells.length ? (
            data.cells.map((cell) => <UnitCell key={cell.unitId ?? ''} cell={cell} today={today} onOpen={onOpen} />)
          ) : (
            <EmptyState
              icon={<IconMailbox size={30} stroke={1.5} aria-hidden />}
              title={t('none')}
              text={t('noneText')}
            />
          )}
        </div>
      </div>
    </ListFrame>
  )
}

type CellProps = { cell: Cell; today: string; onOpen: (documentId: string) => void }

function UnitCell({ cell: { unit, items }, today, onOpen }: CellProps) {
  const t = useTranslations('registry.cells')
  const id = useId()
  const words = useEnvelopeWords(items)
  const waiting = items.filter(({ collectedOn }) => !collectedOn).length
  return (
    <section className={dispatch.group} aria-labelledby={id}>
      <div className={dispatch.bar}>
        <h2 id={id}>{unit || t('noUnit')}</h2>
        <span className={dispatch.count}>{t('waiting', { count: waiting })}</span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.documentId}>
            <Row item={item} words={words(item)} today={today} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowProps = {
  item: CellItem
  words: { placed: string; about: string }
  today: string
  onOpen: (documentId: string) => void
}

function Row({ item, words: { placed, about }, today, onOpen }: RowProps) {
  const t = useTranslations('registry.cells')
  const { documentId, addressee, placedOn, collectedOn, collectedBy } = item
  const taken = collectedOn && t('collected', { date: formatDate(collectedOn), name: collectedBy ?? '' })
  const late = !collectedOn && placedOn < today
  return (
    <button type="button" className={queue.row} onClick={() => onOpen(documentId)}>
      <span className={queue.words}>
        <span className={queue.first}>
          <b className="vz-ell">{addressee.name}</b>
        </span>
        <span className="vz-ell">{[about, placed].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={queue.marks}>
        <span className="vz-chip" data-tone={taken ? 'ok' : late ? 'warn' : 'ink'}>
          {taken || t(late ? 'late' : 'lies')}
        </span>
      </span>
    </button>
  )
}
