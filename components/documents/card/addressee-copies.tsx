'use client'

import { Alert, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useFile } from '@/components/registry/dispatch/use-file'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { api } from '@/lib/api/client'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import styles from './card.module.css'

const FEWEST = 2

/** Prints a letter once for each of its addressees, the recipient of each copy underlined. */
export function AddresseeCopies() {
  const t = useTranslations('card')
  const errorText = useErrorText()
  const file = useFile()
  const { document } = useRoom()
  const requisites = OutgoingRequisites.safeParse(document.requisites).data
  const frozen = !['draft', 'rework'].includes(document.state)
  if (!requisites || requisites.mailing || requisites.addressees.length < FEWEST || !frozen) return null
  return (
    <>
      <Button
        className={styles.all}
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={14} stroke={1.75} aria-hidden />}
        loading={file.pending}
        onClick={() => void file.run(() => api.registry.copies({ documentId: document.id }))}
      >
        {t('copies')}
      </Button>
      {file.failure && (
        <Alert color="red" role="alert">
          {errorText(file.failure)}
        </Alert>
      )}
    </>
  )
}
