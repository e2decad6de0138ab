'use client'

import { IconEyeOff, IconUsersGroup } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { PersonAvatar } from '@/components/ui/marks'
import type { Mentionable } from '@/lib/contracts/documents'
import styles from './composer.module.css'

type Props = {
  id: string
  people: Mentionable[]
  chosen: number
  onPick: (person: Mentionable) => void
  onHover: (index: number) => void
}

/** Whom one may name, those who see the document first. The keyboard stays in the field. */
export function MentionPicker({ id, people, chosen, onPick, onHover }: Props) {
  const t = useTranslations('rooms.composer')
  return (
    <div className={styles.people} id={id} role="listbox" aria-label={t('people')}>
      {people.map((person, index) => (
        <button
          key={person.id}
          id={`${id}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.person}
          onPointerDown={(event) => event.preventDefault()}
          onPointerEnter={() => onHover(index)}
          onClick={() => onPick(person)}
        >
          {person.unit ? (
            <span className={styles.unit}>
              <IconUsersGroup size={16} stroke={1.75} aria-hidden />
            </span>
          ) : (
            <PersonAvatar name={person.name} size={26} />
          )}
          <span className={styles.personWords}>
            <b className="vz-ell">{person.name}</b>
            <span className="vz-ell">
              {person.unit ? t('unitPeople', { count: person.unit.people }) : person.position}
            </span>
          </span>
          {!person.sees && (
            <span className={styles.blind}>
              <IconEyeOff size={14} stroke={1.75} aria-hidden />
              {t('blind')}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
