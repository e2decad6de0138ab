'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useSession } from '../frame/session'
import { AssignmentList } from './assignment-list'
import styles from './assignments.module.css'

const ROLES = ['executor', 'author', 'controller'] as const
export type Role = (typeof ROLES)[number]

/** «Поручения»: those given to me, by me, or watched by me; open and closed. */
export function AssignmentsScreen() {
  const t = useTranslations('assignments')
  const { personId, permissions } = useSession()
  const [chosen, setChosen] = useState<Role | null>(null)
  const [state, setState] = useState<'open' | 'closed'>('open')
  const watch = [`user:${personId}`]
  const counts = useLive(orpc.assignments.mineCounts, {}, { watch }).data
  const usual = permissions.includes('instructions.give') ? 'author' : 'executor'
  const role = chosen ?? usual
  // Chosen once: what comes later never takes another list under the eyes.
  useEffect(() => {
    if (counts) setChosen((before) => before ?? beginsWith(usual, counts))
  }, [counts, usual])
  const list = useLive(orpc.assignments.mine, { role, state }, { watch })
  return (
    <section className="vz-page" aria-label={t('title')}>
      <header className={`vz-page-head ${styles.bar}`}>
        <h1>{t('title')}</h1>
        <SegmentedControl
          size="xs"
          value={role}
          onChange={(value) => setChosen(value as Role)}
          data={ROLES.map((one) => ({ value: one, label: t(`roles.${one}`, { count: counts?.[one] ?? 0 }) }))}
          aria-label={t('rolesLabel')}
        />
        <SegmentedControl
          size="xs"
          value={state}
          onChange={(value) => setState(value as 'open' | 'closed')}
          data={[
            { value: 'open', label: t('open') },
            { value: 'closed', label: t('closed') },
          ]}
          aria-label={t('stateLabel')}
        />
      </header>
      <div className={`vz-page-body ${styles.screen}`}>
        <AssignmentList list={list} role={role} state={state} />
      </div>
    </section>
  )
}

/** The usual part first; where it is empty, the first one that holds anything: a controller begins with what is watched. */
function beginsWith(usual: Role, counts: Record<Role, number>): Role {
  if (counts[usual] > 0) return usual
  return ROLES.find((role) => counts[role] > 0) ?? usual
}
