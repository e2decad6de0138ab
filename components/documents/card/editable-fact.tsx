'use client'

import { ActionIcon, Alert, Button, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { ConflictChoice } from '../requisites/conflict-choice'
import { FieldEditor } from '../requisites/field-editor'
import type { FieldKey } from '../requisites/fields'
import { type CardEdits, useCardEdits } from '../requisites/use-card-edits'
import { useFieldLabel } from '../requisites/use-field-label'
import styles from './card.module.css'
import { FieldPast } from './field-past'
import { FieldValue } from './field-value'

/** A fact of the card that is changed in its place: Enter or the button saves, Esc puts it back. */
export function EditableFact({ field }: { field: FieldKey }) {
  const t = useTranslations('card')
  const [open, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  const edits = useCardEdits({ saved: close })
  const label = useFieldLabel()(field)
  const may = useRoom().document.abilities.changeRequisites === true
  return (
    <div className={styles.fact} data-editing={(open && may) || undefined}>
      <dt>{label}</dt>
      <dd>
        {open && may ? (
          <Editing field={field} edits={edits} close={close} />
        ) : (
          <span className={styles.value}>
            <FieldValue field={field} />
            <span className={styles.tools}>
              {may && (
                <Tooltip label={t('change', { field: label })}>
                  <ActionIcon
                    ref={pencil}
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('change', { field: label })}
                    onClick={() => setOpen(true)}
                  >
                    <IconPencil size={15} stroke={1.75} />
                  </ActionIcon>
                </Tooltip>
              )}
              <FieldPast field={field} />
            </span>
          </span>
        )}
      </dd>
    </div>
  )
}

function Editing({ field, edits, close }: { field: FieldKey; edits: CardEdits; close: () => void }) {
  const t = useTranslations('card')
  const errorText = useErrorText()
  const cancel = () => {
    edits.forget()
    close()
  }
  const ready = !edits.conflicts.length && edits.whole && (field !== 'title' || edits.value('title').trim() !== '')
  const save = () => {
    if (!edits.dirty) return cancel()
    if (ready && !edits.pending) void edits.save()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const line = (event.target as HTMLElement).tagName === 'INPUT'
    const asked = event.code === 'Enter' && (event.ctrlKey || event.metaKey || (line && field !== 'addressees'))
    if (event.key !== 'Escape' && !asked) return
    event.preventDefault()
    event.stopPropagation()
    if (asked) save()
    else cancel()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs inside, nothing of its own
    <div className={styles.editing} onKeyDown={onKeyDown}>
      <FieldEditor field={field} edits={edits} labelled={false} autoFocus />
      {edits.conflicts.includes(field) && <ConflictChoice field={field} edits={edits} />}
      {edits.error && (
        <Alert color="red" variant="light">
          {errorText(edits.error)}
        </Alert>
      )}
      <span className={styles.choices}>
        <Button size="compact-sm" loading={edits.pending} disabled={!ready} onClick={save}>
          {t('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
      </span>
    </div>
  )
}
