'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { FieldKey } from './fields'
import styles from './requisites.module.css'
import type { CardEdits } from './use-card-edits'
import { useFieldText } from './use-field-text'

/** Two people changed one field: both values with their authors, and the person chooses one. */
export function ConflictChoice({ field, edits }: { field: FieldKey; edits: CardEdits }) {
  const t = useTranslations('card')
  const text = useFieldText()
  const moment = useMoment()
  const { document, me } = useRoom()
  const { data: acts = [] } = useLive(
    orpc.documents.history,
    { documentId: document.id },
    { watch: [`document:${document.id}`] },
  )
  const theirs = acts.find(({ detail }) => field in ((detail.changes ?? {}) as object))
  const shown = (value: unknown) => text(field, value) || t('empty')
  return (
    <div className={styles.conflict} role="alert">
      <b>{t('conflict.title')}</b>
      <dl>
        <dt>
          {t('conflict.theirs', { name: theirs?.actor ?? t('conflict.somebody'), at: theirs ? moment(theirs.at) : '' })}
        </dt>
        <dd>{shown(edits.current[field])}</dd>
        <dt>{t('conflict.mine', { name: me.name })}</dt>
        <dd>{shown(edits.value(field))}</dd>
      </dl>
      <div className={styles.choices}>
        <Button size="compact-sm" variant="default" onClick={() => edits.takeTheirs(field)}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => edits.keepMine(field)}>
          {t('conflict.keepMine')}
        </Button>
      </div>
    </div>
  )
}
