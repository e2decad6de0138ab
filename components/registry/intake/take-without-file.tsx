'use client'

import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { Urgency } from '@/lib/contracts/requisites'
import compare from '../card/compare.module.css'

const WHATS = ['incoming', 'oral', 'appeal', 'act'] as const
type What = (typeof WHATS)[number]

const asKind = (what: What) => (what === 'oral' ? { kind: 'appeal' as const, form: 'oral' as const } : { kind: what })

type Props = { onTaken: (documentId: string) => void; onClose: () => void }

/** An envelope nobody may open, or a thing that is not scanned, is taken in by its words. */
export function TakeWithoutFile({ onTaken, onClose }: Props) {
  const t = useTranslations('registry.intake')
  const errorText = useErrorText()
  const [title, setTitle] = useState('')
  const [urgency, setUrgency] = useState<Urgency>('none')
  const [what, setWhat] = useState<What>('incoming')
  const kinds = useTranslations('registry')
  const marks = useTranslations('registry.urgency')
  const taking = useCommand(orpc.registry.intake, { done: ({ documentId }) => onTaken(documentId) })
  return (
    <Modal opened onClose={onClose} title={t('withoutFile')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim()) void taking.run({ title, urgency, ...asKind(what) })
        }}
      >
        <Select
          mb={12}
          label={kinds('fields.kind')}
          value={what}
          data={WHATS.map((value) => ({ value, label: kinds(`taken.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => setWhat(WHATS.find((one) => one === value) ?? 'incoming')}
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
