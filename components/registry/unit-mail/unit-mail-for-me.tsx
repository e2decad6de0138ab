'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from '../handover/originals-for-me.module.css'
import { returnedOf } from './unit-lines'
import { useUnitWatch } from './use-unit-watch'

/** In the cabinet: registers of a unit's mail to sign, for its head or who acts for them, and what the registry returned; else nothing. */
export function UnitMailForMe() {
  const t = useTranslations('registry.unitMail')
  const router = useRouter()
  const id = useId()
  const watch = useUnitWatch()
  const { data } = useLive(orpc.registry.unitRegisters, {}, { watch })
  const owed = data?.registers.filter(({ abilities }) => abilities.sign === true || abilities.note === true) ?? []
  if (!owed.length) return null
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{t('forMe')}</h2>
      <ul>
        {owed.map((register) => {
          const { id: key, number, unit, lines } = register
          const words = number
            ? {
                row: t('forMeReturned', { number, count: returnedOf(register).length }),
                act: t('lookReturned', { number }),
              }
            : { row: t('forMeSign', { unit, count: lines.length }), act: t('lookSign', { unit }) }
          return (
            <li key={key}>
              <span>{words.row}</span>
              <Button size="compact-xs" aria-label={words.act} onClick={() => router.push('/unit-mail')}>
                {t('look')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
