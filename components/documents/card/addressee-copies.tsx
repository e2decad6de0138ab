'use client'

import { useTranslations } from 'next-intl'
import { useFile } from '@/components/registry/dispatch/use-file'
import { useRoom } from '@/components/room/room-context'
import { api } from '@/lib/api/client'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { PrintButton } from './print-button'

const FEWEST = 2

/** Prints a letter once for each of its addressees, the recipient of each copy underlined. */
export function AddresseeCopies() {
  const t = useTranslations('card')
  const file = useFile()
  const { document } = useRoom()
  const requisites = OutgoingRequisites.safeParse(document.requisites).data
  const frozen = !['draft', 'rework'].includes(document.state)
  if (!requisites || requisites.mailing || requisites.addressees.length < FEWEST || !frozen) return null
  return (
    <PrintButton
      label={t('copies')}
      pending={file.pending}
      failure={file.failure}
      onPrint={() => void file.run(() => api.registry.copies({ documentId: document.id }))}
    />
  )
}
