'use client'

import { Alert, Button } from '@mantine/core'
import { IconCheck, IconGavel } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { useRoom } from '../room/room-context'
import { DueChip } from '../ui/due-chip'
import { useErrorText } from '../ui/error-text'
import type { Behalf } from './give-from-letter'

type Props = { item: DocumentView['myWork'][number]; onGive: (behalf: Behalf) => void }

/** A letter for consideration: «Поручение» is the main act, the others it came to are named. */
export function LetterToConsider({ item, onGive }: Props) {
  const t = useTranslations('assignments.consider')
  const errorText = useErrorText()
  const { document, me } = useRoom()
  const { data } = useLive(
    orpc.assignments.consideration,
    { documentId: document.id },
    { watch: [`document:${document.id}`] },
  )
  const consider = useCommand(orpc.assignments.consider)
  const behalf = item.onBehalfOf
    ? (data?.find(({ person }) => person.id === item.personId)?.person ?? { id: item.personId, name: '' })
    : null
  const others = data?.filter(({ person }) => person.id !== item.personId && person.id !== me.personId) ?? []
  const said = others.map(({ person, decided }) => (decided ? t('decided', { name: person.name }) : person.name))
  return (
    <section className="vz-act" aria-label={t('title')}>
      <div className="vz-act-head">
        {behalf ? t('titleFor', { name: behalf.name }) : t('title')}
        {document.dueDate && <DueChip date={document.dueDate} daysLeft={document.daysLeft} />}
      </div>
      <p className="vz-act-sub">
        {said.length
          ? t('others', { names: said.join(', ') })
          : t('alone', { kind: document.flow === 'internal' && document.kind !== 'memo' ? 'internal' : document.kind })}
      </p>
      <div className="vz-act-buttons">
        <Button leftSection={<IconGavel size={16} stroke={1.75} aria-hidden />} onClick={() => onGive(behalf)} h={36}>
          {t('give')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
          loading={consider.pending}
          onClick={() => void consider.run({ documentId: document.id, note: '' })}
          title={t('considerHint')}
          h={36}
        >
          {t('consider')}
        </Button>
      </div>
      {consider.error && (
        <Alert color="red" mt="xs" role="alert">
          {errorText(consider.error)}
        </Alert>
      )}
    </section>
  )
}
