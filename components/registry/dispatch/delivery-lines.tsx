'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'
import { StepFailure } from '../outgoing/failure'
import { DeliveryDialog } from './delivery-dialog'
import styles from './dispatch.module.css'
import { EnvelopeMenu } from './envelope-menu'
import { useFile } from './use-file'
import { usePlaceWords } from './use-place-words'
import { useWayWords } from './use-way-words'

/** How each addressee gets the document: chosen by its executor, approved by the head, in the document's room. */
export function DeliveryLines({ documentId }: { documentId: string }) {
  const t = useTranslations('registry.dispatch')
  const watch = [`document:${documentId}`, 'registry']
  const { data, refetch } = useLive(orpc.registry.documentLines, { documentId }, { watch })
  const [changing, setChanging] = useState<LineView | null>(null)
  const act = useCommand(orpc.registry.approveDelivery, { done: () => void refetch(), failed: () => void refetch() })
  const open = data?.lines.filter(({ state }) => state !== 'sent') ?? []
  if (!data || !open.length) return null
  const { choose, approve } = data.abilities
  const toApprove = open.some(({ decidedBy, approvedBy }) => decidedBy && !approvedBy)
  return (
    <section className={styles.room} aria-label={t('lines')}>
      <h3>{t('lines')}</h3>
      {open.map((line) => (
        <Place key={line.id} line={line} onChange={choose === true ? () => setChanging(line) : null} />
      ))}
      {approve === true && toApprove && (
        <Button loading={act.pending} onClick={() => void act.run({ documentId })}>
          {t('approve')}
        </Button>
      )}
      <StepFailure failure={act.error} />
      {changing && (
        <DeliveryDialog
          line={changing}
          onClose={() => setChanging(null)}
          onDone={() => {
            setChanging(null)
            void refetch()
          }}
        />
      )}
    </section>
  )
}

/** One addressee; of a letter abroad its executor prepares the envelope too. */
function Place({ line, onChange }: { line: LineView; onChange: (() => void) | null }) {
  const t = useTranslations('registry.dispatch')
  const way = useWayWords()
  const place = usePlaceWords()(line)
  const file = useFile()
  const errorText = useErrorText()
  const { decidedBy, approvedBy, returnReason, addressee } = line
  const names = decidedBy && [
    t('decided', { name: decidedBy }),
    approvedBy ? t('approved', { name: approvedBy }) : t('notApproved'),
  ]
  return (
    <div className={styles.place}>
      <span className={styles.words}>
        <b>{way(line)}</b>
        <span>{addressee}</span>
        {place && <small>{place}</small>}
        {names && <small>{names.join(', ')}</small>}
        {returnReason && <small className={styles.wrong}>{returnReason}</small>}
        {file.failure && (
          <small className={styles.wrong} role="alert">
            {errorText(file.failure)}
          </small>
        )}
      </span>
      {onChange && line.country && <EnvelopeMenu lineIds={[line.id]} file={file} label={t('envelopeOf')} />}
      {onChange && (
        <Button size="xs" variant="default" aria-label={`${t('change')}: ${addressee}`} onClick={onChange}>
          {t('changeShort')}
        </Button>
      )}
    </div>
  )
}
