'use client'

import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { PersonAvatar } from '@/components/ui/marks'
import styles from './card.module.css'
import { Section } from './section'

const RANK = { write: 0, comment: 1, read: 2 }

/** Who is in the room and what each may do there. */
export function Participants() {
  const t = useTranslations('card')
  const { participants, author } = useRoom().document
  const sorted = [...participants].sort((a, b) => RANK[a.access] - RANK[b.access])
  return (
    <Section title={t('sections.participants')}>
      <ul className={styles.participants}>
        {sorted.map(({ id, name, position, access }) => (
          <li key={id}>
            <PersonAvatar name={name} size={28} />
            <span>
              <b>{name}</b>
              <small>{position}</small>
            </span>
            <span className="vz-chip">{id === author?.id ? t('responsible') : t(`accessOf.${access}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
