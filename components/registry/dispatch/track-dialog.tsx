'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { SendingView } from '@/lib/contracts/registry-dispatch-views'
import { isTrackNumber, tidyTrack } from '@/lib/registry/track-number'
import { FormDialog } from './form-dialog'

type Props = { sending: SendingView; onDone: () => void; onClose: () => void }

/** The postal number of an envelope, typed or read by a scanner. */
export function TrackDialog({ sending, onDone, onClose }: Props) {
  const t = useTranslations('registry.dispatch')
  const [trackNumber, setTrack] = useState(sending.trackNumber ?? '')
  const { abroad } = sending
  const right = isTrackNumber(trackNumber, { abroad })
  const act = useCommand(orpc.registry.setTrack, { done: onDone })
  return (
    <FormDialog
      title={t('setTrack')}
      submit={t('save')}
      act={act}
      blocked={!right}
      onSubmit={() => void act.run({ dispatchId: sending.id, trackNumber })}
      onClose={onClose}
    >
      <TextInput
        label={t('track', { number: sending.envelope ?? 1, addressee: sending.addressee })}
        description={t(abroad ? 'trackHintAbroad' : 'trackHint')}
        data-autofocus
        inputMode={abroad ? 'text' : 'numeric'}
        value={trackNumber}
        error={trackNumber.length >= (abroad ? 13 : 14) && !right ? t('trackWrong') : null}
        onChange={(event) => setTrack(tidyTrack(event.currentTarget.value))}
      />
    </FormDialog>
  )
}
