'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PeoplePicker, type Picked } from '@/components/directory/people-picker'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { GroupView } from '@/lib/contracts/journals-settings'

type Props = {
  /** The group that is changed; none is a new one. */
  group: GroupView | null
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** A registration group: its name and its people (T-13.03). */
export function GroupForm({ group, onClose, onDone }: Props) {
  const t = useTranslations('journals.groups')
  const [name, setName] = useState(group?.name ?? '')
  const [people, setPeople] = useState<Picked[]>(group?.people ?? [])
  const [typed, setTyped] = useState('')
  const done = () => void onDone().then(onClose)
  const add = useCommand(orpc.journals.addGroup, { done })
  const change = useCommand(orpc.journals.changeGroup, { done })
  const fields = { name: name.trim(), personIds: people.map(({ id }) => id) }
  return (
    <FormDialog
      title={t(group ? 'changeTitle' : 'addTitle')}
      submit={t('save')}
      act={group ? change : add}
      blocked={!fields.name || !fields.personIds.length || Boolean(typed.trim())}
      onSubmit={() =>
        group ? void change.run({ ...fields, groupId: group.id, version: group.version }) : void add.run(fields)
      }
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        withAsterisk
        data-autofocus
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PeoplePicker
        label={t('people')}
        required
        value={people}
        onChange={setPeople}
        typing={{ text: typed, set: setTyped }}
      />
    </FormDialog>
  )
}
