'use client'

import { Alert, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import styles from './card.module.css'

/** Prints the recipients of a letter by a list; the sheet stays with the files of the letter. */
export function ListSheet() {
  const t = useTranslations('card.mailing')
  const errorText = useErrorText()
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
      <Button
        className={styles.all}
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={14} stroke={1.75} aria-hidden />}
        loading={drawing.pending}
        onClick={() => void drawing.run({ documentId: document.id })}
      >
        {t('sheet')}
      </Button>
      {drawing.error && (
        <Alert color="red" role="alert">
          {errorText(drawing.error)}
        </Alert>
      )}
    </>
  )
}
