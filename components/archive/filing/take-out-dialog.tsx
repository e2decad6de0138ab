'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { useRoom } from '@/components/room/room-context'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { FilingMark } from '@/lib/contracts/archive-filing'

/** Taking out what was filed by mistake needs its reason; the document is then what it was before. */
export function TakeOutDialog({ mark, onClose }: { mark: FilingMark; onClose: () => void }) {
  const t = useTranslations('archive.filing.out')
  const { id: documentId } = useRoom().document
  const [reason, setReason] = useState('')
  const act = useCommand(orpc.archive.takeOut, { done: onClose })
  return (
    <FormDialog
      title={t('title', { index: mark.index })}
      submit={t('submit')}
      act={act}
      blocked={!reason.trim()}
      onSubmit={() => void act.run({ documentId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('text')}</p>
      <Textarea
        label={t('reason')}
        withAsterisk
        data-autofocus
        value={reason}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
