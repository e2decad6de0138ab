'use client'

import { ActionIcon, Alert, Button, Modal, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { MailingListView } from '@/lib/contracts/organisations-views'
import type { Addressee } from '@/lib/contracts/requisites'
import { AddresseeSearch } from '../documents/requisites/addressee-search'
import { useErrorText } from '../ui/error-text'
import { usePhone } from '../ui/use-phone'
import styles from './addressees.module.css'

type Member = { organisationId?: string | null; position: string; name: string; address: string }
type Props = { list?: MailingListView; onClose: () => void; onDone: (id: string) => void }

/** A mailing list being made or changed: name, generalised addressee in the dative, recipients in order. */
export function ListForm({ list, onClose, onDone }: Props) {
  const t = useTranslations('organisations.lists')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const phone = usePhone()
  const [name, setName] = useState(list?.name ?? '')
  const [heading, setHeading] = useState(list?.heading ?? '')
  const [members, setMembers] = useState<Member[]>(() => list?.members ?? [])
  const adding = useCommand(orpc.organisations.addMailingList, { done: ({ listId }) => onDone(listId) })
  const changing = useCommand(orpc.organisations.changeMailingList, { done: () => list && onDone(list.id) })
  const failure = adding.error ?? changing.error
  const whole = Boolean(name.trim() && heading.trim() && members.length)
  const put = (at: number, part: Partial<Member>) =>
    setMembers((now) => now.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const add = ({ organisationId, position, name, address }: Addressee) =>
    setMembers((now) => [...now, { organisationId, position: position.replaceAll('\n', ' '), name, address }])
  const submit = () => {
    if (!whole) return
    const fields = { name, heading, members }
    if (list) void changing.run({ ...fields, listId: list.id, expectedVersion: list.version })
    else void adding.run(fields)
  }
  return (
    <Modal opened onClose={onClose} size={720} fullScreen={phone} title={t(list ? 'change' : 'add')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          data-autofocus
          withAsterisk
          label={t('name')}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          withAsterisk
          label={t('heading')}
          placeholder={t('headingHint')}
          value={heading}
          maxLength={500}
          onChange={(event) => setHeading(event.currentTarget.value)}
        />
        <ol className={styles.membersForm} aria-label={t('members')}>
          {members.map((member, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what tells recipients apart
            <li key={at}>
              {(['position', 'name', 'address'] as const).map((field) => (
                <TextInput
                  key={field}
                  size="xs"
                  aria-label={t(`member.${field}`)}
                  placeholder={t(`member.${field}`)}
                  value={member[field]}
                  maxLength={500}
                  onChange={(event) => put(at, { [field]: event.currentTarget.value })}
                />
              ))}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={t('remove', { number: at + 1 })}
                onClick={() => setMembers((now) => now.filter((_, index) => index !== at))}
              >
                <IconX size={15} stroke={1.75} />
              </ActionIcon>
            </li>
          ))}
        </ol>
        <AddresseeSearch onAdd={add} />
        {failure && (
          <Alert color="red" role="alert">
            {errorText(failure)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" disabled={!whole} loading={adding.pending || changing.pending}>
            {ui('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
