'use client'

import { Alert, Button, FileInput, Modal, TextInput } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '../ui/error-text'
import { useKept } from '../ui/use-kept'
import styles from './frame.module.css'
import { useBegin } from './use-begin'

const EMPTY = { title: '' }

/** Begins a document on one's own initiative: only a heading is asked, the rest is written in its room or comes from a file. */
export function NewDocument({ kind, onClose }: { kind: string; onClose: () => void }) {
  const t = useTranslations('frame')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const { values, set, clear } = useKept(`vizir:new:${kind}`, EMPTY)
  const [file, setFile] = useState<File | null>(null)
  const { begin, pending, error } = useBegin(() => {
    clear()
    onClose()
  })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    if (chosen && !values.title.trim()) set({ title: chosen.name.replace(/\.docx$/i, '').replaceAll('_', ' ') })
  }
  return (
    <Modal opened onClose={onClose} title={t('newDocument')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (values.title.trim()) begin({ kind, title: values.title, file })
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
        <FileInput
          label={t('fromFile')}
          description={t('fromFileHint')}
          accept=".docx"
          value={file}
          onChange={choose}
          leftSection={<IconFileTypeDocx size={16} stroke={1.75} aria-hidden />}
          clearable
          clearButtonProps={{ 'aria-label': t('removeFile') }}
        />
        {error && (
          <Alert color="red" role="alert">
            {errorText(error)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={!values.title.trim()}>
            {t('begin')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
