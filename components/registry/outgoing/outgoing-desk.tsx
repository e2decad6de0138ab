'use client'

import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { DispatchForm } from './dispatch-form'
import { DoneList } from './done-list'
import { LinkStep } from './link-step'
import styles from './outgoing.module.css'
import { RegisterStep } from './register-step'

/** The next step of a signed document at the registry, and what is done already; one step at a time. */
export function OutgoingDesk({ documentId }: { documentId: string }) {
  const t = useTranslations('registry.outgoing')
  const { data: desk, refetch } = useLive(
    orpc.registry.outgoing,
    { documentId },
    { watch: [`document:${documentId}`, 'registry'] },
  )
  if (!desk) return null
  const step = { documentId, desk, refresh: () => void refetch() }
  const { register, dispatch, link } = desk.abilities
  const next = register === true || dispatch === true || link === true
  if (!next && !desk.dispatches.length) return null
  return (
    <section className={styles.block} data-quiet={next ? undefined : true} aria-label={t('label')}>
      {register === true && <RegisterStep {...step} />}
      {dispatch === true && <DispatchForm {...step} />}
      {link === true && <LinkStep {...step} />}
      <DoneList desk={desk} finished={desk.state === 'closed'} />
    </section>
  )
}
