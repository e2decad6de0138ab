'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { InventoryLine } from '@/lib/contracts/registry-receipts'
import { envelopesOf, unreconciled } from '@/lib/registry/delivery-ways'
import { FormDialog } from '../dispatch/form-dialog'

type Props = {
  batch: { id: string; version: number; items: number }
  lines: InventoryLine[]
  onClose: () => void
  onDone: () => void
}

/** The signature under a reconciled inventory; what did not match is named first (R-29.06). */
export function SignReceipt({ batch, lines, onClose, onDone }: Props) {
  const t = useTranslations('registry.receipts')
  const [discrepancies, setDiscrepancies] = useState('')
  const act = useCommand(orpc.registry.signReceipt, { done: onDone })
  const wrong = unreconciled(lines)
  const envelopes = envelopesOf(lines)
  const clean = !wrong.length && envelopes === batch.items
  const word = ({ envelope, mark }: InventoryLine) => `№ ${envelope} (${mark ? t(`marks.${mark}`) : t('unmarked')})`
  return (
    <FormDialog
      title={t('signTitle')}
      submit={t('signSubmit')}
      act={act}
      blocked={!clean && !discrepancies.trim()}
      onSubmit={() => void act.run({ batchId: batch.id, version: batch.version, discrepancies })}
      onClose={onClose}
    >
      {clean && <p>{t('signClean', { count: lines.length })}</p>}
      {wrong.length > 0 && <p>{t('signWrong', { list: wrong.map(word).join(', ') })}</p>}
      {envelopes !== batch.items && <p>{t('signCount', { items: batch.items, envelopes })}</p>}
      {!clean && (
        <Textarea
          label={t('signNames')}
          placeholder={t('signNamesHint')}
          withAsterisk
          data-autofocus
          value={discrepancies}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setDiscrepancies(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
