'use client'

import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/components/registry/dispatch/reason-dialog'
import { useRoom } from '@/components/room/room-context'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { FilingMark } from '@/lib/contracts/archive-filing'

/** Taking out what was filed by mistake needs its reason; the document is then what it was before. */
export function TakeOutDialog({ mark, onClose }: { mark: FilingMark; onClose: () => void }) {
  const t = useTranslations('archive.filing.out')
  const { id: documentId } = useRoom().document
  const act = useCommand(orpc.archive.takeOut, { done: onClose })
  return (
    <ReasonDialog
      title={t('title', { index: mark.index })}
      text={t('text')}
      label={t('reason')}
      submit={t('submit')}
      act={act}
      onClose={onClose}
      onSubmit={(reason) => void act.run({ documentId, reason })}
    />
  )
}
