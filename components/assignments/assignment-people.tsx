'use client'

import { useTranslations } from 'next-intl'
import type { AssignmentView } from '@/lib/contracts/assignments'
import styles from './assignments.module.css'

/** «!» before the responsible executor, co-executors after it in grey. */
export function AssignmentPeople({ executors }: Pick<AssignmentView, 'executors'>) {
  const t = useTranslations('assignments')
  const responsible = executors.find((person) => person.responsible)
  const others = executors.filter((person) => !person.responsible)
  const names = others.map((person) => person.name).join(', ')
  return (
    <div className={styles.people}>
      {responsible && (
        <span className="vz-ell" title={responsible.position}>
          <span className="vz-resp" title={t('responsible')} role="img" aria-label={t('responsible')}>
            !
          </span>
          {responsible.name}
        </span>
      )}
      {names && (
        <small className="vz-ell" title={names}>
          {others.length > 2 ? t('more', { count: others.length }) : names}
        </small>
      )}
    </div>
  )
}
