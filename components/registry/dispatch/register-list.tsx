'use client'

import { Button } from '@mantine/core'
import { IconListNumbers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { goesBySignature, type RegisterView } from '@/lib/contracts/registry-dispatch-views'
import { formatDate } from '@/lib/text/dates'
import styles from './dispatch.module.css'
import { FileButtons } from './file-buttons'
import { PeriodDay } from './period-day'
import { SendingRow } from './sending-row'
import { TakenDialog } from './taken-dialog'
import { useFile } from './use-file'
import { usePeriod } from './use-period'
import { useWayWords } from './use-way-words'

/** Registers of what went, each as paper or a table, with what became of every sending. */
export function RegisterList({ today }: { today: string }) {
  const t = useTranslations('registry.dispatch')
  const { from, until, setFrom, setUntil, period } = usePeriod(today)
  const { data, error, refetch } = useLive(orpc.registry.listRegisters, period, { watch: ['registry'] })
  return (
    <div className={styles.groups}>
      <div className={styles.filters}>
        <PeriodDay id="registers-from" label="from" value={from} today={today} onChange={setFrom} />
        <PeriodDay id="registers-until" label="until" value={until} today={today} onChange={setUntil} />
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={5} height={52} />
      ) : data.registers.length ? (
        data.registers.map((register) => (
          <Register key={register.id} register={register} today={today} onChanged={() => void refetch()} />
        ))
      ) : (
        <EmptyState
          icon={<IconListNumbers size={30} stroke={1.5} aria-hidden />}
          title={t('noneRegisters')}
          text={t('noneText')}
        />
      )}
    </div>
  )
}

type Props = { register: RegisterView; today: string; onChanged: () => void }

function Register({ register, today, onChanged }: Props) {
  const t = useTranslations('registry.dispatch')
  const errorText = useErrorText()
  const way = useWayWords()
  const file = useFile()
  const [noting, setNoting] = useState(false)
  const name = t('register', { number: register.number })
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.bar}>
        <h2>{name}</h2>
        <span className={styles.count}>
          {[formatDate(register.sentOn), way(register), register.by].filter(Boolean).join(' · ')}
        </span>
        {goesBySignature(register.method) && !register.taken && (
          <Button size="xs" variant="default" aria-label={`${t('noteTaken')}: ${name}`} onClick={() => setNoting(true)}>
            {t('noteTaken')}
          </Button>
        )}
        <FileButtons file={file} make={(as) => api.registry.dispatchRegisterFile({ registerId: register.id, as })} />
      </div>
      {file.failure && (
        <p className={styles.wrong} role="alert">
          {errorText(file.failure)}
        </p>
      )}
      {register.taken && (
        <p className={styles.taken}>{t('taken', { name: register.taken.by, date: formatDate(register.taken.on) })}</p>
      )}
      {noting && (
        <TakenDialog
          {...{ register, today }}
          onClose={() => setNoting(false)}
          onDone={() => {
            setNoting(false)
            onChanged()
          }}
        />
      )}
      <ul>
        {register.rows.map((sending) => (
          <SendingRow key={sending.id} sending={sending} today={today} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}
