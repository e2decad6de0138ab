'use client'

import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { OfferedKind } from '@/lib/contracts/documents-kinds'
import { Urgency } from '@/lib/contracts/requisites'
import { PERSONAL_KIND } from '@/lib/requisites/kinds'
import compare from '../card/compare.module.css'

const asKind = (what: string) => (what === 'oral' ? { kind: PERSONAL_KIND, form: 'oral' as const } : { kind: what })

type Props = {
  kinds: readonly OfferedKind[]
  batchId?: string | null
  onTaken: (documentId: string) => void
  onClose: () => void
}

/** An envelope nobody may open, or a thing that is not scanned, is taken in by its words. */
export function TakeWithoutFile({ kinds: offered, batchId = null, onTaken, onClose }: Props) {
  const t = useTranslations('registry.intake')
  const errorText = useErrorText()
  const [title, setTitle] = useState('')
  const [urgency, setUrgency] = useState<Urgency>('none')
  const [what, setWhat] = useState('incoming')
  const kinds = useTranslations('registry')
  const whats = offered
    .filter(({ flow }) => flow === 'incoming')
    .flatMap(({ key, name }) =>
      key === PERSONAL_KIND
        ? (['oral', 'appeal'] as const).map((value) => ({ value: value as string, label: kinds(`taken.${value}`) }))
        : { value: key, label: name },
    )
  const marks = useTranslations('registry.urgency')
  const taking = useCommand(orpc.registry.intake, { done: ({ documentId }) => onTaken(documentId) })
  return (
    <Modal opened onClose={onClose} title={t('withoutFile')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim()) void taking.run({ title, urgency, batchId, ...asKind(what) })
        }}
      >
        <Select
          mb={12}
          label={kinds('fields.kind')}
          value={what}
          data={whats}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => value && setWhat(value)}
        />
        <TextInput
          label={t('what')}
          placeholder={t('whatHint')}
          withAsterisk
          data-autofocus
          value={title}
          maxLength={1000}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          mt={12}
          label={t('urgency')}
          value={urgency}
          data={Urgency.options.map((value) => ({ value, label: marks(value) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => setUrgency(Urgency.parse(value))}
        />
        {taking.error && (
          <p className={compare.wrong} role="alert">
            {errorText(taking.error)}
          </p>
        )}
        <div className={compare.foot}>
          <Button type="submit" loading={taking.pending} disabled={!title.trim()}>
            {t('takeOne')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
