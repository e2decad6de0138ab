'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CellItem } from '@/lib/contracts/registry-cells'
import dispatch from '../dispatch/dispatch.module.css'
import { FormDialog } from '../dispatch/form-dialog'
import { useEnvelopeWords } from './use-envelope-words'

type Props = { items: CellItem[]; refresh: () => void; onClose: () => void }

/** Which envelopes are taken out of the cell; the press is the signature. */
export function CollectForm({ items, refresh, onClose }: Props) {
  const t = useTranslations('registry.cells')
  const words = useEnvelopeWords(items)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const done = () => {
    refresh()
    onClose()
  }
  const act = useCommand(orpc.registry.collectMail, { done, failed: refresh })
  const documentIds = items.map(({ documentId }) => documentId).filter((id) => !left.has(id))
  const take = (id: string, taken: boolean) =>
    setLeft(new Set(taken ? [...left].filter((one) => one !== id) : [...left, id]))
  return (
    <FormDialog
      title={t('collectTitle')}
      submit={t('collectSubmit', { count: documentIds.length })}
      act={act}
      blocked={!documentIds.length}
      onSubmit={() => void act.run({ documentIds })}
      onClose={onClose}
    >
      <p>{t('collectText')}</p>
      <ul className={dispatch.lines}>
        {items.map((item, at) => (
          <li key={item.documentId} className={dispatch.checks}>
            <Checkbox
              label={words(item).label}
              description={words(item).about || undefined}
              checked={!left.has(item.documentId)}
              data-autofocus={at === 0 || undefined}
              onChange={(event) => take(item.documentId, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
