'use client'

import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { FieldKey } from '../requisites/fields'
import { useFieldLabel } from '../requisites/use-field-label'
import { useFieldText } from '../requisites/use-field-text'
import styles from './card.module.css'

/** Who changed a field, when, and what stood there before: read from the record that nobody can edit. */
export function FieldPast({ field }: { field: FieldKey }) {
  const t = useTranslations('card')
  const [open, setOpen] = useState(false)
  const label = t('past.of', { field: useFieldLabel()(field) })
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      width={320}
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label} disabled={open}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={label}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconHistory size={15} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0}>{open && <Changes field={field} />}</Popover.Dropdown>
    </Popover>
  )
}

type Change = { from: unknown; to: unknown }

function Changes({ field }: { field: FieldKey }) {
  const t = useTranslations('card')
  const moment = useMoment()
  const text = useFieldText()
  const documentId = useRoom().document.id
  const { data, error } = useLive(orpc.documents.history, { documentId }, { watch: [`document:${documentId}`] })
  if (error && !data) return <ErrorState error={error} />
  if (!data) return <SkeletonRows count={2} height={48} />
  const changes = data.flatMap(({ seq, actor, at, detail }) => {
    const change = (detail.changes as Record<string, Change> | undefined)?.[field]
    return change ? [{ seq, actor, at, ...change }] : []
  })
  if (!changes.length) return <p className={styles.noPast}>{t('past.none')}</p>
  return (
    <ol className={styles.past}>
      {changes.map(({ seq, actor, at, from, to }) => (
        <li key={seq}>
          <span>
            <b>{actor}</b> · {moment(at)}
          </span>
          <del>{text(field, from) || t('empty')}</del>
          <ins>{text(field, to) || t('empty')}</ins>
        </li>
      ))}
    </ol>
  )
}
