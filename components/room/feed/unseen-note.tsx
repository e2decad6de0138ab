'use client'

import { IconEyeOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { useRoom } from '../room-context'
import styles from './composer.module.css'
import { mentionedIn, type Named } from './mentions'

/** Says which of the people named in the message do not see the document, and lets them in where one may. */
export function UnseenNote({ text, people }: { text: string; people: Named[] }) {
  return mentionedIn(
    text,
    people.filter(({ unit }) => !unit),
  ).map((person) => <Unseen key={person.id} person={person} />)
}

function Unseen({ person }: { person: Named }) {
  const t = useTranslations('rooms.composer')
  const errorText = useErrorText()
  const { document } = useRoom()
  const documentId = document.id
  const [letIn, setLetIn] = useState(false)
  const surname = person.name.split(/[\s\u00a0]/)[0] ?? ''
  const { data } = useLive(
    orpc.documents.mentionable,
    { documentId, query: surname },
    { watch: [`document:${documentId}`] },
  )
  const { run, pending, error } = useCommand(orpc.documents.invite, { done: () => setLetIn(true) })
  const sees = data?.find(({ id }) => id === person.id)?.sees ?? true
  if (sees || letIn) return null
  const mayInvite = document.abilities.invite === true
  return (
    <p className={styles.unseen} role="status">
      <IconEyeOff size={14} stroke={1.75} aria-hidden />
      <span>{error ? errorText(error) : t('unseen', { name: person.name })}</span>
      {mayInvite && (
        <button
          type="button"
          disabled={pending}
          onClick={() => void run({ documentId, personIds: [person.id], access: 'read' })}
        >
          {t('letIn')}
        </button>
      )}
    </p>
  )
}
