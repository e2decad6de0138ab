'use client'

import { Alert, Button, Modal, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'
import { useKept } from '../ui/use-kept'
import styles from './frame.module.css'

const EMPTY = { title: '' }

/** Begins a document on one's own initiative: only a heading is asked, the rest is written in its room. */
export function NewDocument({ kind, onClose }: { kind: string; onClose: () => void }) {
  const t = useTranslations('frame')
  const ui = useTranslations('ui')
  const router = useRouter()
  const errorText = useErrorText()
  const { values, set, clear } = useKept(`vizir:new:${kind}`, EMPTY)
  const create = useCommand(orpc.documents.createDraft, {
    done: ({ documentId }) => {
      clear()
      onClose()
      router.push(`/rooms/${documentId}`)
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('newDocument')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (values.title.trim()) void create.run({ kind, title: values.title })
        }}
      >
        <TextInput
          label={t('newTitle')}
          placeholder={t('newTitleHint')}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          maxLength={1000}
          required
          data-autofocus
        />
        {create.error && (
          <Alert color="red" role="alert">
            {errorText(create.error)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={create.pending} disabled={!values.title.trim()}>
            {t('begin')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
