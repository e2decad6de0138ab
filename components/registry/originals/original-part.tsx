'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { DueChip } from '@/components/ui/due-chip'
import { useOfficeDay } from '@/components/ui/office-day'
import { useMoment } from '@/components/ui/use-moment'
import type { OriginalView } from '@/lib/contracts/registry-originals'
import { formatDate } from '@/lib/text/dates'
import { HandoutLog } from './handout-log'
import { OriginalActs } from './original-acts'
import styles from './originals.module.css'

type Props = { view: OriginalView; refresh: () => void }

/** «Бумажный подлинник»: its place, who has it, who had it, what a registrar may do with it. */
export function OriginalPart({ view, refresh }: Props) {
  const t = useTranslations('registry.originals')
  const id = useId()
  const { keptIn, out, log } = view
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 className="vz-section" id={id}>
        {t('title')}
      </h2>
      <dl className="vz-facts">
        <dt>{t('place')}</dt>
        <dd>
          <Place view={view} />
        </dd>
        {keptIn === 'cell' && (
          <>
            <dt>{t('holder')}</dt>
            <dd className={styles.holder}>{out ? <Holder out={out} /> : t('onPlace')}</dd>
          </>
        )}
      </dl>
      <OriginalActs view={view} refresh={refresh} />
      {keptIn === 'cell' && <HandoutLog log={log} />}
    </section>
  )
}

function Place({ view: { place, keptIn } }: Pick<Props, 'view'>) {
  const t = useTranslations('registry.originals')
  const moment = useMoment()
  if (!place) return <span className={styles.quiet}>{t(keptIn === 'cell' ? 'noPlace' : 'noPlaceAppeal')}</span>
  const { cell, passedOn, receivedBy, placedBy, placedAt, register } = place
  const by = register && t('passedBy', { number: register.number, received: String(register.received) })
  const set = t('setBy', { name: placedBy, when: moment(placedAt) })
  return (
    <>
      {passedOn
        ? t('passed', { date: formatDate(passedOn), name: receivedBy?.name ?? '' })
        : t('cell', { cell: cell ?? '' })}
      <small>{[by, set].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function Holder({ out }: { out: NonNullable<OriginalView['out']> }) {
  const t = useTranslations('registry.originals')
  const dayOf = useOfficeDay()
  return (
    <>
      <b>{t('holds', { name: out.person.name, date: formatDate(dayOf(new Date(out.handedAt))) })}</b>
      {out.until && <DueChip date={out.until} daysLeft={out.daysLeft} prefix={t('until')} />}
    </>
  )
}
