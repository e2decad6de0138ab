'use client'

import { Button, Checkbox } from '@mantine/core'
import { IconFileText, IconListNumbers } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import type { PersonRef } from '@/lib/contracts/documents'
import type { WaitingOriginal } from '@/lib/contracts/registry-handover'
import { formatDate } from '@/lib/text/dates'
import dispatch from '../dispatch/dispatch.module.css'
import { HandOverForm } from './hand-over-form'

type Waiting = { rows: WaitingOriginal[]; total: number; receiver: PersonRef | null }
type Props = { waiting: UseQueryResult<Waiting, Error>; onMade: (number: string) => void }

/** Originals that wait, all of them chosen until some are left out, and the register of what is chosen. */
export function WaitingOriginals({ waiting: { data, error, refetch }, onMade }: Props) {
  const t = useTranslations('registry.handover')
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={6} height={52} />
  if (data.rows.length) return <Waiting waiting={data} refresh={() => void refetch()} onMade={onMade} />
  const icon = <IconFileText size={30} stroke={1.5} aria-hidden />
  return <EmptyState icon={icon} title={t('none')} text={t('noneText')} />
}

/** One register holds no more than this. */
const MOST = 200

type ListProps = { waiting: Waiting; refresh: () => void; onMade: (number: string) => void }

function Waiting({ waiting: { rows, total, receiver }, refresh, onMade }: ListProps) {
  const t = useTranslations('registry.handover')
  const id = useId()
  const [unchosen, setUnchosen] = useState<ReadonlySet<string>>(new Set())
  const [making, setMaking] = useState<WaitingOriginal[] | null>(null)
  const shown = rows.slice(0, MOST)
  const chosen = shown.filter(({ documentId }) => !unchosen.has(documentId))
  const choose = (ids: string[], on: boolean) =>
    setUnchosen(new Set(on ? [...unchosen].filter((one) => !ids.includes(one)) : [...unchosen, ...ids]))
  const ids = shown.map(({ documentId }) => documentId)
  const whole = chosen.length === shown.length
  const count = t(whole ? 'count' : 'chosenOf', { chosen: chosen.length, count: shown.length })
  return (
    <div className={dispatch.groups}>
      <section className={dispatch.group} aria-labelledby={id}>
        <div className={dispatch.bar}>
          <Checkbox
            size="md"
            aria-label={t('all')}
            checked={whole}
            indeterminate={chosen.length > 0 && !whole}
            onChange={(event) => choose(ids, event.currentTarget.checked)}
          />
          <h2 id={id}>{t('tab.waiting')}</h2>
          <span className={dispatch.count}>
            {[count, shown.length < total && t('more', { shown: shown.length, count: total })]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Button
            size="xs"
            disabled={!chosen.length}
            leftSection={<IconListNumbers size={14} stroke={1.75} aria-hidden />}
            onClick={() => setMaking(chosen)}
          >
            {t('make')}
          </Button>
        </div>
        <ul>
          {shown.map((row) => (
            <Row
              key={row.documentId}
              row={row}
              chosen={!unchosen.has(row.documentId)}
              onChoose={(on) => choose([row.documentId], on)}
            />
          ))}
        </ul>
      </section>
      {making && (
        <HandOverForm
          rows={making}
          receiver={receiver}
          refresh={refresh}
          onMade={onMade}
          onClose={() => setMaking(null)}
        />
      )}
    </div>
  )
}

type RowProps = { row: WaitingOriginal; chosen: boolean; onChoose: (chosen: boolean) => void }

function Row({ row, chosen, onChoose }: RowProps) {
  const t = useTranslations('registry.handover')
  const { documentId, number, regDate, title, author, sheets } = row
  return (
    <li className={dispatch.line}>
      <Checkbox
        size="md"
        aria-label={t('one', { number })}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span className={dispatch.words}>
        <b>
          <Link href={`/rooms/${documentId}/card`}>{t('numbered', { number, date: formatDate(regDate) })}</Link> {title}
        </b>
        <small>{[author, sheets && t('sheets', { count: sheets })].filter(Boolean).join(' · ')}</small>
      </span>
    </li>
  )
}
