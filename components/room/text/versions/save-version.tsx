'use client'

import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useRoom } from '../../room-context'
import { untilSaved } from '../../until-saved'

/** Gives the text as it stands a name to find it by. */
export function SaveVersion({ onClose }: { onClose: () => void }) {
  const t = useTranslations('rooms.version')
  const errorText = useErrorText()
  const { document, live } = useRoom()
  const [name, setName] = useState('')
  const [waiting, setWaiting] = useState(false)
  const { run, pending, error } = useCommand(orpc.rooms.saveRevision, { done: onClose })
  const save = async () => {
    if (!name.trim()) return
    const saved = !live.session || (await untilSaved(live.session))
    setWaiting(!saved)
    if (saved) await run({ documentId: document.id, name })
  }
  const problem = waiting ? t('waiting') : error && errorText(error)
  return (
    <Modal opened onClose={onClose} title={t('save')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={120}
          error={problem}
          data-autofocus
        />
        <Group justify="flex-end" mt="md" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={!name.trim()}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
