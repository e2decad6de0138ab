'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import dispatch from '../dispatch/dispatch.module.css'
import { FormDialog } from '../dispatch/form-dialog'
import styles from './receipts.module.css'

type Props = { batchId: string; onClose: () => void; onDone: () => void }

/** Letters of the queue that belong to no receipt yet: those marked came with this mail. */
export function TieLetters({ batchId, onClose, onDone }: Props) {
  const t = useTranslations('registry.receipts')
  const { data, error, refetch } = useLive(orpc.registry.queue, {}, { watch: ['registry'] })
  const [chosen, setChosen] = useState<string[]>([])
  const act = useCommand(orpc.registry.tieLetters, { done: onDone, failed: () => void refetch() })
  const free = data?.filter((row) => row.flow === 'incoming' && row.batchId === null)
  const there = free?.map(({ documentId }) => documentId).filter((id) => chosen.includes(id)) ?? []
  return (
    <FormDialog
      title={t('tieTitle')}
      submit={t('tieSubmit', { count: there.length })}
      act={act}
      blocked={!there.length}
      onSubmit={() => void act.run({ batchId, documentIds: there })}
      onClose={onClose}
    >
      {free?.length ? (
        <Checkbox.Group value={there} onChange={setChosen}>
          <p>{t('tieText')}</p>
          <fieldset className={dispatch.lines} aria-label={t('tieTitle')}>
            {free.map(({ documentId, title, correspondent, theirNumber }) => (
              <Checkbox
                key={documentId}
                value={documentId}
                label={title}
                description={[correspondent, theirNumber].filter(Boolean).join(', ') || undefined}
              />
            ))}
          </fieldset>
        </Checkbox.Group>
      ) : free ? (
        <p className={styles.quiet}>{t('tieNone')}</p>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <SkeletonRows count={3} height={40} />
      )}
    </FormDialog>
  )
}
