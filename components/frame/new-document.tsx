'use client'

import { Alert, Button, Group, Modal, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'

/** Begins a document on one's own initiative: only a heading is asked, the rest is written in its room. */
export function NewDocument({ kind, onClose }: { kind: string; onClose: () => void }) {
  const t = useTranslations('frame')
  const ui = useTranslations('ui')
  const router = useRouter()
  const errorText = useErrorText()
  const [title, setTitle] = useState('')
  const create = useCommand(orpc.documents.createDraft, {
    done: ({ documentId }) => {
      onClose()
      router.push(`/rooms/${documentId}`)
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('newDocument')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void create.run({ kind, title })
        }}
      >
        <TextInput
          label={t('newTitle')}
          placeholder={t('newTitleHint')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={1000}
          required
          data-autofocus
        />
        {create.error && (
          <Alert color="red" mt="sm" role="alert">
            {errorText(create.error)}
          </Alert>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={create.pending} disabled={!title.trim()}>
            {t('begin')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
