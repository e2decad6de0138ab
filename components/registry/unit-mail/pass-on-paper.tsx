'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import { FormDialog } from '../dispatch/form-dialog'

type Props = { register: UnitMailRegister; refresh: () => void; onClose: () => void }

/** A register the head has signed on paper goes to the registry with the reason; who accepts it there looks at the signature. */
export function PassOnPaper({ register: { id: registerId, version, signer }, refresh, onClose }: Props) {
  const t = useTranslations('registry.unitMail')
  const [read] = useState(version)
  const [reason, setReason] = useState('')
  const done = () => {
    refresh()
    onClose()
  }
  const act = useCommand(orpc.registry.passOnPaper, { done, failed: refresh })
  return (
    <FormDialog
      title={t('paperTitle')}
      submit={t('paperSubmit')}
      act={act}
      blocked={!reason.trim()}
      onSubmit={() => void act.run({ registerId, version: read, reason })}
      onClose={onClose}
    >
      <p>{t('paperText', { name: signer?.name ?? '' })}</p>
      <TextInput
        label={t('paperReason')}
        placeholder={t('paperReasonHint')}
        withAsterisk
        data-autofocus
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
