'use client'

import { Alert, Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { ManualLinkKind } from '@/lib/contracts/documents-links'
import { formatDate } from '@/lib/text/dates'
import styles from './links.module.css'

/** Links the document to another by its number in any writing (C-09.11). */
export function AddLink({ documentId, onAdded }: { documentId: string; onAdded: () => void }) {
  const t = useTranslations('card.graph')
  const card = useTranslations('card')
  const errorText = useErrorText()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ManualLinkKind>('related')
  const [number] = useDebouncedValue(text.trim(), 250)
  const asked = useLive(orpc.registry.findByNumber, { number }, { enabled: number !== '' })
  const found = number && number === text.trim() && !asked.isPlaceholderData ? (asked.data ?? []) : []
  const linking = useCommand(orpc.documents.link, {
    done: () => {
      setText('')
      onAdded()
    },
  })
  return (
    <section className={styles.add} aria-label={t('add')}>
      <Select
        label={t('kind')}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value as ManualLinkKind)}
        data={ManualLinkKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextInput
        label={t('number')}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul>
        {found
          .filter((one) => one.documentId !== documentId)
          .map((one) => (
            <li key={one.documentId}>
              <span>
                <b>{card('numberFrom', { number: one.number, date: formatDate(one.date) })}</b> {one.title}
              </span>
              <Button
                size="xs"
                variant="default"
                loading={linking.pending}
                onClick={() => void linking.run({ documentId, otherId: one.documentId, kind })}
              >
                {t('submit')}
              </Button>
            </li>
          ))}
        {number && asked.data && !asked.isPlaceholderData && !found.length && <li>{t('none')}</li>}
      </ul>
      {linking.error && (
        <Alert color="red" role="alert">
          {errorText(linking.error)}
        </Alert>
      )}
    </section>
  )
}
