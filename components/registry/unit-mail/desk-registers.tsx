'use client'

import { Button } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import type { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import dispatch from '../dispatch/dispatch.module.css'
import { AcceptRegister } from './accept-register'
import { UnitRegisterBlock } from './unit-register-block'

type Props = { waiting: UseQueryResult<{ registers: UnitMailRegister[] }, Error> }

/** Registers of units at the desk: those that wait, and those accepted in the period. */
export function DeskRegisters({ waiting: { data, error, refetch } }: Props) {
  const t = useTranslations('registry.unitMail')
  const [accepting, setAccepting] = useState<UnitMailRegister | null>(null)
  const [done, setDone] = useState('')
  const refresh = () => void refetch()
  return (
    <div className={dispatch.groups}>
      <p role="status" className={done ? undefined : 'vz-only-heard'}>
        {done}
      </p>
      {error && !data ? (
        <ErrorState error={error} retry={refresh} />
      ) : !data ? (
        <SkeletonRows count={4} height={72} />
      ) : data.registers.length ? (
        data.registers.map((register) => (
          <UnitRegisterBlock
            key={register.id}
            register={register}
            acts={
              register.abilities.accept === true && (
                <Button
                  size="xs"
                  aria-label={t('acceptOf', { number: register.number ?? '' })}
                  onClick={() => setAccepting(register)}
                >
                  {t('accept')}
                </Button>
              )
            }
          />
        ))
      ) : (
        <EmptyState
          icon={<IconMailForward size={30} stroke={1.5} aria-hidden />}
          title={t('noneDesk')}
          text={t('noneDeskText')}
        />
      )}
      {accepting && (
        <AcceptRegister
          register={accepting}
          refresh={refresh}
          onDone={(count) => setDone(t('acceptedNow', { number: accepting.number ?? '', count }))}
          onClose={() => setAccepting(null)}
        />
      )}
    </div>
  )
}
