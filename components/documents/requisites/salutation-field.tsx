'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { CardEdits } from './use-card-edits'

type Props = { edits: CardEdits; named: { label: string } | { 'aria-label': string }; autoFocus?: boolean }

/** «Уважаемый Павел Андреевич!»; the one kept for the first addressee's organisation is proposed, never put in by itself. */
export function SalutationField({ edits, named, autoFocus }: Props) {
  const t = useTranslations('card')
  const value = edits.value('salutation')
  const organisationId = edits.value('addressees')[0]?.organisationId ?? ''
  const { data } = useLive(orpc.organisations.get, { organisationId }, { enabled: organisationId !== '' })
  const proposed = organisationId ? data?.salutation : null
  return (
    <TextInput
      {...named}
      value={value}
      maxLength={500}
      autoFocus={autoFocus}
      onChange={(event) => edits.set('salutation', event.currentTarget.value)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      descriptionProps={{ component: 'div' }}
      description={
        proposed && proposed !== value ? (
          <Button size="compact-xs" h={24} variant="subtle" onClick={() => edits.set('salutation', proposed)}>
            {t('propose', { text: proposed })}
          </Button>
        ) : undefined
      }
    />
  )
}
