'use client'

import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { PersonAvatar } from '@/components/ui/marks'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import styles from '../room.module.css'
import { useRoom } from '../room-context'

type Participant = DocumentView['participants'][number]

/** Who is in the document; an invitation is taken back here, and given back as long as the list is open. */
export function Participants() {
  const t = useTranslations('rooms.header')
  const errorText = useErrorText()
  const { document } = useRoom()
  const documentId = document.id
  const [gone, setGone] = useState<Participant | null>(null)
  const uninvite = useCommand(orpc.documents.uninvite)
  const invite = useCommand(orpc.documents.invite, { done: () => setGone(null) })
  const failure = uninvite.error ?? invite.error
  const shutOut = async (person: Participant) => {
    if (await uninvite.run({ documentId, personId: person.id })) setGone(person)
  }
  return (
    <>
      {failure && (
        <p className={styles.peopleNote} role="alert">
          {errorText(failure)}
        </p>
      )}
      {gone && (
        <div className={styles.uninvited} role="status">
          {t('uninvited', { name: gone.name })}
          <Button
            size="compact-sm"
            variant="subtle"
            loading={invite.pending}
            onClick={() => void invite.run({ documentId, personIds: [gone.id], access: gone.access })}
          >
            {t('undo')}
          </Button>
        </div>
      )}
      <ul>
        {document.participants.map((person) => (
          <li key={person.id}>
            <PersonAvatar name={person.name} size={28} />
            <span className={styles.personWords}>
              <b className="vz-ell">{person.name}</b>
              <span className="vz-ell">{person.position}</span>
            </span>
            <span className={styles.accessWord}>
              {t(person.id === document.author?.id ? 'author' : `access.${person.access}`)}
            </span>
            {person.invited && document.abilities.invite === true && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={t('uninvite', { name: person.name })}
                title={t('uninvite', { name: person.name })}
                disabled={uninvite.pending}
                onClick={() => void shutOut(person)}
              >
                <IconX size={15} stroke={1.75} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
