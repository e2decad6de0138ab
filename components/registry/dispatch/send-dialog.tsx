'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'
import { isTrackNumber, tidyTrack } from '@/lib/registry/track-number'
import { FormDialog } from './form-dialog'

type Props = { lines: LineView[]; onDone: (number: string) => void; onClose: () => void }

/** One press sends the batch: its envelopes, and for registered mail the postal number of each. */
export function SendDialog({ lines, onDone, onClose }: Props) {
  const t = useTranslations('registry.dispatch')
  const [tracks, setTracks] = useState<Record<string, string>>({})
  const act = useCommand(orpc.registry.sendBatch, { done: ({ number }) => onDone(number) })
  const envelopes = [...new Map(lines.map((line) => [line.envelope, line])).values()]
  const given = Object.entries(tracks).filter(([, track]) => track)
  const right = (id: string, track: string) =>
    isTrackNumber(track, { abroad: Boolean(lines.find((line) => line.id === id)?.country) })
  const wrong = given.some(([id, track]) => !right(id, track))
  const paper = !['email', 'medo', 'fax'].includes(lines[0]?.method ?? '')
  const registered = lines[0]?.mailClass === 'registered'
  return (
    <FormDialog
      title={t('sendTitle')}
      submit={t('sendSubmit')}
      act={act}
      blocked={wrong}
      onSubmit={() => void act.run({ lineIds: lines.map(({ id }) => id), tracks: Object.fromEntries(given) })}
      onClose={onClose}
    >
      <p>{t(paper ? 'sendText' : 'sendFiles', { lines: lines.length, envelopes: envelopes.length })}</p>
      {registered &&
        envelopes.map(({ id, addressee, country }, index) => (
          <TextInput
            key={id}
            label={t('track', { number: index + 1, addressee })}
            description={t(country ? 'trackHintAbroad' : 'trackHint')}
            value={tracks[id] ?? ''}
            maxLength={20}
            inputMode={country ? 'text' : 'numeric'}
            data-autofocus={index === 0 || undefined}
            error={isWhole(tracks[id], country) && !right(id, tracks[id]) ? t('trackWrong') : null}
            onChange={({ currentTarget }) => setTracks({ ...tracks, [id]: tidyTrack(currentTarget.value) })}
            onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && toNext(event)}
          />
        ))}
    </FormDialog>
  )
}

/** A number as long as it is to be: not a word of it before. */
const isWhole = (track: string | undefined, country: string | null): track is string =>
  Boolean(track && track.length >= (country ? 13 : 14))

/** A scanner ends with Enter: it leads to the next envelope and never sends. */
function toNext(event: React.KeyboardEvent<HTMLInputElement>): void {
  event.preventDefault()
  const fields = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])]
  fields[fields.indexOf(event.currentTarget) + 1]?.focus()
}
