'use client'

import { Button, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOBODY, PersonPicker } from '@/components/directory/person-picker'
import { useErrorText } from '@/components/ui/error-text'
import type { Failure } from '@/lib/api/failure'
import { Processing } from '@/lib/contracts/registry-processing'
import { CountedKind, UncountedKind } from '@/lib/contracts/registry-processing-views'
import type { WithoutNumber } from './process-menu'
import styles from './processing.module.css'

type Props = {
  outcome: WithoutNumber
  pending: boolean
  error: Failure | null
  onProcess: (processing: Processing) => void
  onClose: () => void
}
type Draft = { kind: string; note: string; person: typeof NOBODY; opened: boolean; action: string; destination: string }
const EMPTY: Draft = { kind: '', note: '', person: NOBODY, opened: false, action: 'forwarded', destination: '' }

/** One way past the registration, with what it must say: kind, addressee, where it goes, what is strange. */
export function ProcessDialog({ outcome, pending, error, onProcess, onClose }: Props) {
  const t = useTranslations('registry.processing')
  const errorText = useErrorText()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const parsed = Processing.safeParse({
    ...draft,
    outcome,
    personId: draft.person.id,
    sealed: !draft.opened,
  })
  const reasonMissing = draft.kind === 'other' && !draft.note.trim()
  const blocked = !parsed.success || reasonMissing || (outcome === 'personal' && draft.opened)
  const submit = () => !blocked && parsed.success && onProcess(parsed.data)
  return (
    <Modal opened onClose={onClose} title={t(`outcomes.${outcome}`)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && submit()}
      >
        <p>{t(`about.${outcome}`)}</p>
        {(outcome === 'counted' || outcome === 'uncounted') && <KindField {...{ outcome, draft, set }} />}
        {outcome === 'personal' && <EnvelopeField {...{ draft, set }} />}
        {(outcome === 'personal' || outcome === 'suspicious') && (
          <PersonPicker
            label={t(outcome === 'personal' ? 'addressee' : 'reportedTo')}
            required
            value={draft.person}
            onChange={(person) => set({ person })}
          />
        )}
        {outcome === 'misdelivered' && <DestinationFields {...{ draft, set }} />}
        <Textarea
          label={t(outcome === 'suspicious' ? 'strange' : 'note')}
          withAsterisk={outcome === 'suspicious' || draft.kind === 'other'}
          value={draft.note}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {error && (
          <p className={styles.wrong} role="alert">
            {errorText(error)}
          </p>
        )}
        <div className={styles.foot}>
          <Button type="submit" loading={pending} disabled={blocked}>
            {t(`submit.${outcome}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type Part = { draft: Draft; set: (part: Partial<Draft>) => void }

function KindField({ outcome, draft, set }: Part & { outcome: 'counted' | 'uncounted' }) {
  const t = useTranslations('registry.processing')
  const kinds = outcome === 'counted' ? CountedKind.options : UncountedKind.options
  return (
    <Select
      label={t('kind')}
      withAsterisk
      data-autofocus
      value={draft.kind || null}
      data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      onChange={(kind) => set({ kind: kind ?? '' })}
    />
  )
}

/** «Лично» found on the letter itself after opening changes nothing: it is registered. */
function EnvelopeField({ draft, set }: Part) {
  const t = useTranslations('registry.processing')
  return (
    <div>
      <SegmentedControl
        fullWidth
        aria-label={t('envelope')}
        value={draft.opened ? 'opened' : 'sealed'}
        data={[
          { value: 'sealed', label: t('sealed') },
          { value: 'opened', label: t('opened') },
        ]}
        onChange={(value) => set({ opened: value === 'opened' })}
      />
      {draft.opened && (
        <p className={styles.warn} role="status">
          {t('openedText')}
        </p>
      )}
    </div>
  )
}

function DestinationFields({ draft, set }: Part) {
  const t = useTranslations('registry.processing')
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('action')}
        value={draft.action}
        data={[
          { value: 'forwarded', label: t('actions.forwarded') },
          { value: 'returned', label: t('actions.returned') },
        ]}
        onChange={(action) => set({ action })}
      />
      <TextInput
        label={t('destination')}
        withAsterisk
        data-autofocus
        value={draft.destination}
        maxLength={500}
        onChange={(event) => set({ destination: event.currentTarget.value })}
      />
    </>
  )
}
