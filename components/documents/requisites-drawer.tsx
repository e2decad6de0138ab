'use client'

import { Alert, Button, Drawer } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { ConflictChoice } from './requisites/conflict-choice'
import { FieldEditor } from './requisites/field-editor'
import { fieldsOn } from './requisites/fields'
import styles from './requisites/requisites.module.css'
import { useCardEdits } from './requisites/use-card-edits'

/**
 * The requisites of a letter, edited where they are printed from. Everything changed is saved as one act; what others
 * change meanwhile comes in by itself, and a field that both changed is asked about.
 */
export function RequisitesDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations('card')
  const errorText = useErrorText()
  const { document } = useRoom()
  const edits = useCardEdits({ saved: onClose })
  const [leaving, setLeaving] = useState(false)
  const close = () => (edits.dirty && !leaving ? setLeaving(true) : onClose())
  const ready = edits.dirty && edits.whole && !edits.conflicts.length && edits.value('title').trim() !== ''
  const save = () => ready && !edits.pending && void edits.save()
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={480}
      title={t('requisites')}
      classNames={{ body: styles.drawerBody, content: styles.drawer }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        onKeyDown={(event) => {
          if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          // A plain Enter in a line of the letter does not send the whole card.
          else if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') event.preventDefault()
        }}
      >
        <div className={styles.fields}>
          {fieldsOn(document).map((field) => (
            <div key={field} className={styles.field}>
              <FieldEditor field={field} edits={edits} labelled />
              {edits.conflicts.includes(field) && <ConflictChoice field={field} edits={edits} />}
            </div>
          ))}
        </div>
        <footer className={styles.footer}>
          {edits.error && (
            <Alert color="red" variant="light">
              {errorText(edits.error)}
            </Alert>
          )}
          {leaving && edits.dirty && (
            <p role="alert" className={styles.warning}>
              {t('unsaved')}
            </p>
          )}
          <div className={styles.choices}>
            <Button type="submit" h={36} loading={edits.pending} disabled={!ready}>
              {t('save')}
            </Button>
            <Button variant="default" h={36} onClick={close}>
              {leaving && edits.dirty ? t('discard') : t('cancel')}
            </Button>
            <kbd className="vz-kbd">Ctrl+Enter</kbd>
          </div>
        </footer>
      </form>
    </Drawer>
  )
}
