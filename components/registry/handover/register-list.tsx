'use client'

import { IconListNumbers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import dispatch from '../dispatch/dispatch.module.css'
import { PeriodDay } from '../dispatch/period-day'
import { usePeriod } from '../dispatch/use-period'
import { RegisterBlock } from './register-block'

/** Registers of originals of a period, the last first. */
export function RegisterList() {
  const t = useTranslations('registry.handover')
  const today = useOfficeDay()()
  const { from, until, setFrom, setUntil, period } = usePeriod(today)
  const { data, error, refetch } = useLive(orpc.registry.originalRegisters, period, { watch: ['registry'] })
  const refresh = () => void refetch()
  return (
    <div className={dispatch.groups}>
      <div className={dispatch.filters}>
        <PeriodDay id="handover-from" label="from" value={from} today={today} onChange={setFrom} />
        <PeriodDay id="handover-until" label="until" value={until} today={today} onChange={setUntil} />
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={refresh} />
      ) : !data ? (
        <SkeletonRows count={5} height={52} />
      ) : data.registers.length ? (
        data.registers.map((register) => <RegisterBlock key={register.id} register={register} refresh={refresh} />)
      ) : (
        <EmptyState
          icon={<IconListNumbers size={30} stroke={1.5} aria-hidden />}
          title={t('noneRegisters')}
          text={t('noneRegistersText')}
        />
      )}
    </div>
  )
}
