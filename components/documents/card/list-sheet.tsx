'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { MailingSignature } from '@/components/registry/mailing/mailing-signature'
import { useRoom } from '@/components/room/room-context'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { PrintButton } from './print-button'

/** The signature under the recipients of a letter by a list, and their sheet, which stays with its files. */
export function ListSheet() {
  const t = useTranslations('card.mailing')
  const client = useQueryClient()
  const { document } = useRoom()
  const drawing = useCommand(orpc.registry.drawListSheet, {
    done: ({ fileId }) => {
      void client.invalidateQueries({ queryKey: orpc.files.key() })
      window.open(`/api/files/${fileId}`, '_blank', 'noopener')
    },
  })
  if (!document.requisites.mailing) return null
  return (
    <>
      <MailingSignature documentId={document.id} />
      <PrintButton
        label={t('sheet')}
        pending={drawing.pending}
        failure={drawing.error}
        onPrint={() => void drawing.run({ documentId: document.id })}
      />
    </>
  )
}
