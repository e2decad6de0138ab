'use client'

import { Combobox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { PersonOption } from './person-option'
import styles from './picker.module.css'
import type { useFoundPeople } from './use-found-people'

/** Who fits what was typed, to be chosen from; nothing drops down where there is nobody. */
export function FoundPeople({ people }: Pick<ReturnType<typeof useFoundPeople>, 'people'>) {
  const t = useTranslations('directory.picker')
  return (
    <Combobox.Dropdown hidden={people.length === 0}>
      <Combobox.Options className={styles.options} aria-label={t('found')}>
        {people.map((person) => (
          <Combobox.Option value={person.id} key={person.id}>
            <PersonOption person={person} />
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
