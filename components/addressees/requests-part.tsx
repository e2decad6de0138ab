'use client'

import { Checkbox } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import styles from './addressees.module.css'
import { RequestRow } from './request-row'

/** «Заявки»: to the operator all open ones, to everybody else their own. */
export function RequestsPart({ onShow }: { onShow: (id: string) => void }) {
  const t = useTranslations('organisations.requests')
  const client = useQueryClient()
  const [open, setOpen] = useState(true)
  const { data, error, refetch } = useLive(orpc.organisations.requests, { open }, { watch: ['organisations'] })
  const changed = () => void client.invalidateQueries({ queryKey: orpc.organisations.key() })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={4} height={64} />
  return (
    <div className={styles.part}>
      <Checkbox label={t('decidedToo')} checked={!open} onChange={(event) => setOpen(!event.currentTarget.checked)} />
      {data.length ? (
        <ul>
          {data.map((request) => (
            <RequestRow key={request.id} request={request} onChanged={changed} onShow={onShow} />
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={<IconMailCheck size={28} stroke={1.5} aria-hidden />}
          title={t('none')}
          text={t('noneText')}
        />
      )}
    </div>
  )
}
