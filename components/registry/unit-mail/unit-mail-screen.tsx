'use client'

import { Button } from '@mantine/core'
import { IconMailForward, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { officeNow } from '@/lib/realtime/office-clock'
import dispatch from '../dispatch/dispatch.module.css'
import { PeriodDay } from '../dispatch/period-day'
import { usePeriod } from '../dispatch/use-period'
import { RegisterActs } from './register-acts'
import { type Edited, RegisterEditor } from './register-editor'
import styles from './unit-mail.module.css'
import { UnitRegisterBlock } from './unit-register-block'
import { useUnitWatch } from './use-unit-watch'

const LATELY_MS = 30 * 86_400_000

/** «Почта подразделения»: registers by which mail for the head and the deputies goes from the unit to the registry. */
export function UnitMailScreen() {
  const t = useTranslations('registry.unitMail')
  const [edited, setEdited] = useState<Edited | null>(null)
  const close = () => setEdited(null)
  if (edited)
    return (
      <Page title={t(edited.register ? 'changeTitle' : 'newTitle')}>
        <RegisterEditor edited={edited} onDone={close} onClose={close} />
      </Page>
    )
  return <Registers onEdit={setEdited} />
}

function Registers({ onEdit }: { onEdit: (edited: Edited) => void }) {
  const t = useTranslations('registry.unitMail')
  const errorText = useErrorText()
  const dayOf = useOfficeDay()
  const today = dayOf()
  const { from, until, setFrom, setUntil, period } = usePeriod(dayOf(new Date(officeNow() - LATELY_MS)), today)
  const watch = useUnitWatch()
  const { data, error, refetch } = useLive(orpc.registry.unitRegisters, period, { watch })
  const refresh = () => void refetch()
  const make = data?.make
  const button = make === true && (
    <Button
      className={styles.make}
      leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
      onClick={() => onEdit({ lines: [] })}
    >
      {t('make')}
    </Button>
  )
  return (
    <Page title={t('title')} acts={button}>
      <div className={dispatch.groups}>
        <p className={styles.hint}>{typeof make === 'string' ? errorText({ code: make }) : t('lead')}</p>
        <div className={styles.period}>
          <span className={styles.hint}>{t('closed')}</span>
          <PeriodDay id="unit-mail-from" label="from" value={from} today={today} onChange={setFrom} />
          <PeriodDay id="unit-mail-until" label="until" value={until} today={today} onChange={setUntil} />
        </div>
        {error && !data ? (
          <ErrorState error={error} retry={refresh} />
        ) : !data ? (
          <SkeletonRows count={4} height={72} />
        ) : data.registers.length ? (
          data.registers.map((register) => (
            <UnitRegisterBlock
              key={register.id}
              register={register}
              acts={<RegisterActs register={register} refresh={refresh} onEdit={onEdit} />}
            />
          ))
        ) : (
          <EmptyState
            icon={<IconMailForward size={30} stroke={1.5} aria-hidden />}
            title={t('none')}
            text={make === true ? t('noneText') : undefined}
          />
        )}
      </div>
    </Page>
  )
}

function Page({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }) {
  return (
    <div className="vz-page">
      <header className="vz-page-head">
        <h1>{title}</h1>
        <span className={styles.grow} />
        {acts}
      </header>
      <div className="vz-page-body">{children}</div>
    </div>
  )
}
