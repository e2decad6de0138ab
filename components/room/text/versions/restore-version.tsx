'use client'

import { Button, Group, Modal } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { restoreText } from '@/components/editor/restore-text'
import type { BodyNode } from '@/lib/editor/content'
import { suggestionsOf } from '@/lib/editor/suggestions/list'

type Props = { name: string; body: BodyNode; editor: Editor; onDone: () => void; onClose: () => void }

/** The live text becomes this version, for everybody; undo takes it back. */
export function RestoreVersion({ name, body, editor, onDone, onClose }: Props) {
  const t = useTranslations('rooms.version')
  const open = suggestionsOf(editor.state.doc).length
  const restore = () => {
    restoreText(editor, body)
    onDone()
  }
  return (
    <Modal opened onClose={onClose} title={t('restoreTitle', { name })}>
      <p>{t('restoreText')}</p>
      {open > 0 && <p>{t('restoreSuggestions', { count: open })}</p>}
      <Group justify="flex-end" mt="md" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={restore} data-autofocus>
          {t('restore')}
        </Button>
      </Group>
    </Modal>
  )
}
