'use client'

import { TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { FormDialog } from '../dispatch/form-dialog'

type Props = {
  documentId: string
  /** Where the last one went. */
  usual: string | null
  today: string
  onSent: () => void
  onClose: () => void
}

/** To which body a letter in a foreign language goes for translation, and when it went. */
export function SendForTranslation({ documentId, usual, today, onSent, onClose }: Props) {
  const t = useTranslations('registry.translation')
  const [sentTo, setSentTo] = useState(usual ?? '')
  const [sentOn, setSentOn] = useState<string | null>(today)
  const act = useCommand(orpc.registry.sendForTranslation, { done: onSent })
  return (
    <FormDialog
      title={t('title')}
      submit={t('send')}
      act={act}
      blocked={!sentTo.trim() || !sentOn}
      onSubmit={() => sentOn && void act.run({ documentId, sentTo: sentTo.trim(), sentOn })}
      onClose={onClose}
    >
      <p>{t('about')}</p>
      <TextInput
        label={t('sentTo')}
        withAsterisk
        data-autofocus
        value={sentTo}
        maxLength={300}
        onChange={(event) => setSentTo(event.currentTarget.value)}
      />
      <DateInput
        label={t('sentOn')}
        withAsterisk
        value={sentOn}
        onChange={setSentOn}
        valueFormat="DD.MM.YYYY"
        maxDate={today}
      />
    </FormDialog>
  )
}
