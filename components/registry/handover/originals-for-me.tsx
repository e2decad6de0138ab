'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useSession } from '@/components/frame/session'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { HandoverRegister } from '@/lib/contracts/registry-handover'
import { formatDate } from '@/lib/text/dates'
import styles from './originals-for-me.module.css'

const ReceiveForm = dynamic(() => import('./receive-form').then((module) => module.ReceiveForm), { ssr: false })

/** In the cabinet of who takes them, or acts for them: registers of originals that wait for the signature; else nothing. */
export function OriginalsForMe() {
  const t = useTranslations('registry.handover')
  const id = useId()
  const { personId, substitutes } = useSession()
  const watch = [personId, ...substitutes.map((one) => one.id)].map((one) => `user:${one}`)
  const { data, refetch } = useLive(orpc.registry.originalsForMe, {}, { watch })
  const [open, setOpen] = useState<HandoverRegister | null>(null)
  if (!data?.registers.length && !open) return null
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{t('forMe')}</h2>
      <ul>
        {data?.registers.map((register) => {
          const { id: key, number, handedOn, lines, hidden } = register
          const count = lines.length + hidden
          return (
            <li key={key}>
              <span>{t('forMeRow', { number, date: formatDate(handedOn), count })}</span>
              <Button size="compact-xs" aria-label={t('forMeOf', { number })} onClick={() => setOpen(register)}>
                {t('check')}
              </Button>
            </li>
          )
        })}
      </ul>
      {open && <ReceiveForm register={open} onDone={() => void refetch()} onClose={() => setOpen(null)} />}
    </section>
  )
}
