'use client'

import { ActionIcon, Indicator } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useDesk } from '../desk-acts'
import registration from '../registration.module.css'

/** Leads to «Приём почты»; marked while registers of units wait there. */
export function ReceiptsButton() {
  const t = useTranslations('registry')
  const desk = useDesk()
  const today = useOfficeDay()()
  const { data } = useLive(orpc.registry.deskUnitRegisters, { from: today, until: today }, { watch: ['registry'] })
  const waiting = data?.registers.filter(({ acceptedAt }) => !acceptedAt).length ?? 0
  const label = waiting ? t('unitMail.listWaiting', { count: waiting }) : t('receipts.list')
  return (
    <Indicator className={registration.wide} label={waiting} size={15} offset={3} disabled={!waiting}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={label}
        title={waiting ? label : t('receipts.open')}
        onClick={() => desk.show('receipts')}
      >
        <IconPackageImport size={16} stroke={1.75} />
      </ActionIcon>
    </Indicator>
  )
}
