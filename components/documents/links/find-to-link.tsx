'use client'

import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'

export type FoundCard = { documentId: string; number: string | null; title: string }
type Props = {
  label: string
  exceptId: string
  pending: boolean
  onChoose: (documentId: string, found: FoundCard) => void
}

/** A document found by its number in any writing, to be linked with one press (C-09.11). */
export function FindToLink({ label, exceptId, pending, onChoose }: Props) {
  const t = useTranslations('card.graph')
  const card = useTranslations('card')
  const [text, setText] = useState('')
  const [number] = useDebouncedValue(text.trim(), 250)
  const asked = useLive(orpc.registry.findByNumber, { number }, { enabled: number !== '' })
  const found = number && number === text.trim() && !asked.isPlaceholderData ? (asked.data ?? []) : []
  return (
    <>
      <TextInput
        label={label}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && event.preventDefault()}
      />
      <ul>
        {found
          .filter((one) => one.documentId !== exceptId)
          .map((one) => (
            <li key={one.documentId}>
              <span>
                <b>{card('numberFrom', { number: one.number, date: formatDate(one.date) })}</b> {one.title}
              </span>
              <Button size="xs" variant="default" loading={pending} onClick={() => onChoose(one.documentId, one)}>
                {t('submit')}
              </Button>
            </li>
          ))}
        {number && asked.data && !asked.isPlaceholderData && !found.length && <li>{t('none')}</li>}
      </ul>
    </>
  )
}
