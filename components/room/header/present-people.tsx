'use client'

import { HoverCard } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { PersonAvatar } from '@/components/ui/marks'
import styles from '../room.module.css'
import { useRoom } from '../room-context'
import { type Present, usePresent } from '../use-present'

const SHOWN = 4

/** Who else is in the document now; the ring is the colour of their caret, and readers have none. */
export function PresentPeople() {
  const t = useTranslations('rooms.header')
  const { live, me } = useRoom()
  const present = usePresent(live.session, me.personId)
  if (!present.length) return null
  const rest = present.slice(SHOWN)
  return (
    <ul className={styles.present} aria-label={t('present')}>
      {present.slice(0, SHOWN).map((person) => (
        <li key={person.personId} data-idle={person.idle || undefined}>
          <PresentPerson person={person} />
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.more} title={rest.map(({ name }) => name).join(', ')}>
          <span aria-hidden>+{rest.length}</span>
          <span className={styles.unseen}>{t('presentMore', { count: rest.length })}</span>
        </li>
      )}
    </ul>
  )
}

function PresentPerson({ person }: { person: Present }) {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const known = document.participants.find(({ id }) => id === person.personId)
  const doing = t(`access.${person.doing}`)
  return (
    <HoverCard width={220} position="bottom" openDelay={250} shadow="md">
      <HoverCard.Target>
        <button type="button" className={styles.presentPerson} aria-label={`${person.name}, ${doing}`}>
          <PersonAvatar
            name={person.name}
            size={26}
            ring={person.doing === 'read' ? undefined : `var(--vz-cursor-${person.cursor})`}
          />
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown className={styles.personCard}>
        <b>{person.name}</b>
        {known && <span>{known.position}</span>}
        <span>{doing}</span>
      </HoverCard.Dropdown>
    </HoverCard>
  )
}
