'use client'

import { Alert, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { PersonAvatar } from '@/components/ui/marks'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import styles from '../room.module.css'
import { useRoom } from '../room-context'

type Access = 'read' | 'write'

/** Finds a colleague by surname and lets them in to read or to write. */
export function InvitePeople() {
  const t = useTranslations('rooms.header')
  const errorText = useErrorText()
  const { document } = useRoom()
  const [query, setQuery] = useState('')
  const [access, setAccess] = useState<Access>('write')
  const { run, error, pending } = useCommand(orpc.documents.invite, { done: () => setQuery('') })
  const { invite } = document.abilities
  if (invite !== true) return <p className={styles.peopleNote}>{errorText({ code: invite })}</p>
  return (
    <div className={styles.invite}>
      <TextInput
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        placeholder={t('inviteFind')}
        aria-label={t('inviteFind')}
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={100}
        data-autofocus
      />
      <SegmentedControl
        fullWidth
        size="xs"
        value={access}
        onChange={(value) => setAccess(value as Access)}
        data={[
          { value: 'write', label: t('inviteWrite') },
          { value: 'read', label: t('inviteRead') },
        ]}
        aria-label={t('people')}
      />
      {error && (
        <Alert color="red" role="alert">
          {errorText(error)}
        </Alert>
      )}
      {query.trim() && (
        <FoundPeople
          query={query.trim()}
          access={access}
          disabled={pending}
          onPick={(id) => void run({ documentId: document.id, personIds: [id], access })}
        />
      )}
    </div>
  )
}

type FoundProps = { query: string; access: Access; disabled: boolean; onPick: (id: string) => void }

function FoundPeople({ query, access, disabled, onPick }: FoundProps) {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const [settled] = useDebouncedValue(query, 150)
  const { data, isPending } = useLive(orpc.directory.findPeople, { query: settled, limit: 6 })
  const has = new Map(document.participants.map((person) => [person.id, person.access]))
  const people = data?.filter(({ id }) => has.get(id) !== 'write' && (access === 'write' || !has.has(id))) ?? []
  if (!isPending && !people.length) return <p className={styles.peopleNote}>{t('nobodyFound')}</p>
  return (
    <ul>
      {people.map(({ id, name, position, unit }) => (
        <li key={id}>
          <button type="button" className={styles.found} disabled={disabled} onClick={() => onPick(id)}>
            <PersonAvatar name={name} size={28} />
            <span className={styles.personWords}>
              <b className="vz-ell">{name}</b>
              <span className="vz-ell">{[position, unit].filter(Boolean).join(', ')}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
