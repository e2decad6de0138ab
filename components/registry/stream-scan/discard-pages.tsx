'use client'

import { Button, Modal, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import processing from '../processing/processing.module.css'

type Props = { streamId: string; pages: number[]; done: () => void; onClose: () => void }

/** Pages are set aside with the reason; the stack itself stays whole. */
export function DiscardPages({ streamId, pages, done, onClose }: Props) {
  const t = useTranslations('registry.stream')
  const errorText = useErrorText()
  const [reason, setReason] = useState('')
  const discard = useCommand(orpc.registry.discardPages, {
    done: () => {
      onClose()
      done()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('discardTitle')}>
      <form
        className={processing.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) void discard.run({ streamId, pages, reason })
        }}
      >
        <TextInput
          label={t('discardReason')}
          placeholder={t('discardHint')}
          withAsterisk
          data-autofocus
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {discard.error && (
          <p className={processing.wrong} role="alert">
            {errorText(discard.error)}
          </p>
        )}
        <div className={processing.foot}>
          <Button type="submit" loading={discard.pending} disabled={!reason.trim()}>
            {t('discard')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
