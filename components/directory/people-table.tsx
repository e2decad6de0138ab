'use client'

import { IconUserSearch } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PersonView } from '@/lib/contracts/directory'
import { useSession } from '../frame/session'
import { PersonAvatar } from '../ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import styles from './directory.module.css'
import { PersonDialog } from './person-dialog'

/** People with post, unit and telephone; those who keep the directory open a person to correct it. */
export function PeopleTable({ people }: { people: UseQueryResult<PersonView[], Error> }) {
  const t = useTranslations('directory')
  const { permissions } = useSession()
  const [edited, setEdited] = useState<PersonView | null>(null)
  const mayEdit = permissions.includes('directory.manage')
  if (people.isPending) return <SkeletonRows count={8} height={48} />
  if (people.error && !people.data) return <ErrorState error={people.error} retry={() => void people.refetch()} />
  if (!people.data.length)
    return (
      <EmptyState
        icon={<IconUserSearch size={32} stroke={1.5} aria-hidden />}
        title={t('nobody')}
        text={t('nobodyText')}
      />
    )
  return (
    <div className={styles.people}>
      <table className={`vz-table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('position')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('phone')}</th>
          </tr>
        </thead>
        <tbody>
          {people.data.map((person) => (
            <tr key={person.id}>
              <td data-label={t('person')}>
                <span className={styles.name}>
                  <PersonAvatar name={person.name} size={28} />
                  {mayEdit ? (
                    <button type="button" onClick={() => setEdited(person)}>
                      {person.fullName}
                    </button>
                  ) : (
                    person.fullName
                  )}
                </span>
              </td>
              <td data-label={t('position')}>{person.position}</td>
              <td data-label={t('unit')}>{person.unit}</td>
              <td data-label={t('phone')} className="vz-tn">
                {person.phone && <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>}
                {person.room && <small>{t('room', { room: person.room })}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edited && <PersonDialog person={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}
