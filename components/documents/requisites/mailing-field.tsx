'use client'

import { Alert, Button, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { api, orpc } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import { useLive } from '@/lib/api/hooks'
import styles from './requisites.module.css'
import type { CardEdits } from './use-card-edits'

type Props = { edits: CardEdits; named: { label: string } | { 'aria-label': string } }

/**
 * The mailing list of a letter: its recipients go into the card as they stand, any of them may be left out, and a letter
 * without addressees gets the generalised one «(по списку)».
 */
export function MailingField({ edits, named }: Props) {
  const t = useTranslations('card.mailing')
  const errorText = useErrorText()
  const [failure, setFailure] = useState<Failure | null>(null)
  const lists = useLive(orpc.organisations.mailingLists, {}).data ?? []
  const mailing = edits.value('mailing')
  const known =
    mailing && !lists.some(({ id }) => id === mailing.listId) ? [{ value: mailing.listId, label: mailing.name }] : []
  const choose = async (listId: string | null) => {
    setFailure(null)
    if (!listId) return edits.set('mailing', null)
    try {
      const { name, heading, members } = await api.organisations.mailingList({ listId })
      edits.set('mailing', { listId, name, members: members.map(({ title: _title, ...member }) => member) })
      if (!edits.value('addressees').length)
        edits.set('addressees', [{ position: heading, name: '', address: '', listed: true }])
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <div className={styles.group}>
      <Select
        {...named}
        clearable
        searchable
        placeholder={t('none')}
        nothingFoundMessage={t('nothing')}
        value={mailing?.listId ?? null}
        onChange={(listId) => void choose(listId)}
        data={[...known, ...lists.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {failure && <Alert color="red">{errorText(failure)}</Alert>}
      {mailing && (
        <ol className={styles.recipients} aria-label={t('recipients')}>
          {mailing.members.map((member, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what tells recipients apart
            <li key={at}>
              <span>{[member.position, member.name].filter(Boolean).join(', ')}</span>
              {mailing.members.length > 1 && (
                <Button
                  size="compact-xs"
                  h={24}
                  variant="subtle"
                  color="gray"
                  onClick={() =>
                    edits.set('mailing', { ...mailing, members: mailing.members.filter((_, index) => index !== at) })
                  }
                >
                  {t('leaveOut')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
