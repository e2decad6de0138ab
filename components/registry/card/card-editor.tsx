'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useOfficeCalendar } from '@/components/directory/use-office-calendar'
import { useOfficeDay } from '@/components/ui/office-day'
import { useKey } from '@/components/ui/use-key'
import type { CardView, Duplicate, Suggestions } from '@/lib/contracts/registry-views'
import { needsScan } from '@/lib/registry/required-fields'
import { ActDialog } from '../processing/act-dialog'
import { ActsPart } from '../processing/acts-part'
import { ProcessDialog } from '../processing/process-dialog'
import type { Asked } from '../processing/process-menu'
import type { Queue } from '../queue/use-queue'
import { RegistrationHeader } from '../registration-header'
import { SendForTranslation } from '../translation/send-for-translation'
import { TranslationPart } from '../translation/translation-part'
import { AdditionalFields } from './additional-fields'
import { AppealFields } from './appeal-fields'
import styles from './card.module.css'
import { CardBar } from './card-bar'
import { ChangedMeanwhile } from './changed-meanwhile'
import { CorrespondentFields } from './correspondent-fields'
import { DuplicateWarning } from './duplicate-warning'
import { KindField } from './kind-field'
import { LabelPart } from './label-part'
import { LetterFields } from './letter-fields'
import { NoJournal } from './no-journal'
import { NoScanField } from './no-scan-field'
import { RefuseDialog } from './refuse-dialog'
import { RoutingFields } from './routing-fields'
import { ScanCheck } from './scan-check'
import { ScanPane } from './scan-pane'
import { TakeRead } from './take-read'
import { useCardActs } from './use-card-acts'
import { useCardForm } from './use-card-form'
import { useDuplicate } from './use-duplicates'
import { useJournal } from './use-journal'
import { useProposedAddressees } from './use-proposed-addressees'
import { useReadScan } from './use-read-scan'
import { useScanCheck } from './use-scan-check'

/** Most of what comes is a letter: the hands begin at its first field, the kind is one Shift+Tab above. */
const FIRST = '[data-field]:not([data-field=kind]) input:not([type=radio])'

type Props = {
  card: CardView
  suggested: Suggestions | null
  queue: Queue
  refresh: () => void
  onRegistered: (then: 'stay' | 'next') => void
  onGone: () => void
}

/** The scan and the card side by side; everything of a letter is registered from here, also without a mouse. */
export function CardEditor({ card, suggested, queue, refresh, onRegistered, onGone }: Props) {
  const t = useTranslations('registry')
  const body = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<'card' | 'scan'>('card')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [repeated, setRepeated] = useState<Duplicate | null>(null)
  const calendar = useOfficeCalendar()
  const officeDay = useOfficeDay()
  const today = calendar?.today ?? officeDay()
  const form = useCardForm(card)
  const { kind, appealForm } = form.values
  const fileNeeded = card.kinds.find(({ key }) => key === kind)?.fileNeeded ?? true
  const scanNeeded = needsScan({ kind, form: appealForm, fileNeeded })
  const scanned = card.scans.some(({ role }) => role === 'scan')
  const check = useScanCheck(card.doubts)
  const journal = useJournal(form.values, card.setJournals)
  const duplicate = useDuplicate(card.documentId, form.values)
  const acts = useCardActs(
    form,
    {
      hasScan: scanned,
      fileNeeded,
      damaged: card.acts.length > 0,
      scanChecked: check.checked,
      today,
      journalId: journal.journal?.id ?? null,
      refresh,
    },
    { registered: onRegistered, postponed: onGone, refused: onGone },
  )
  const register = async (then: 'stay' | 'next') => {
    const wrong = await acts.register(then)
    if (!wrong) return
    setShown('card')
    body.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, textarea)`)?.focus()
  }
  const keys = asked === null
  const ask = (what: Asked | null, duplicate: Duplicate | null = null) => {
    acts.reset()
    setRepeated(duplicate)
    setAsked(what)
  }
  useKey('Ctrl+Enter', () => void register('stay'), keys)
  useKey('Ctrl+Shift+Enter', () => void register('next'), keys)
  useKey('Ctrl+KeyS', () => void acts.save(), keys)
  useEffect(() => {
    // The card may come after somebody has begun to type in a dialog over it.
    if (document.activeElement?.closest('[role=dialog]')) return
    if (window.matchMedia('(min-width: 1024px)').matches) body.current?.querySelector<HTMLElement>(FIRST)?.focus()
  }, [])
  const proposed = useProposedAddressees(form, suggested)
  const reading = useReadScan({ form, suggested, proposed, body })
  const { offers } = reading
  const fields = { form, problems: acts.problems, offers, calendar, today }
  return (
    <div className={styles.editor}>
      <RegistrationHeader queue={queue} journal={journal} />
      <SegmentedControl
        className={styles.switch}
        fullWidth
        aria-label={t('side')}
        value={shown}
        onChange={(value) => setShown(value === 'scan' ? 'scan' : 'card')}
        data={[
          { value: 'card', label: t('sideCard') },
          { value: 'scan', label: t('sideScan') },
        ]}
      />
      <div className={styles.columns} data-shown={shown}>
        <div className={styles.scan}>
          <ScanPane card={card} reading={reading} needed={scanNeeded} />
        </div>
        <section className={styles.form} aria-label={t('cardLabel')}>
          <div className={styles.body} ref={body}>
            <ChangedMeanwhile form={form} />
            <TakeRead offers={offers} onTake={reading.takeAll} />
            <DuplicateWarning {...{ duplicate, form }} onRepeats={(row) => ask('refuse', row)} />
            <ScanCheck
              doubts={card.doubts}
              several={card.scans.length > 1}
              checked={check.checked === true}
              wrong={acts.tried && check.checked === false}
              onCheck={check.set}
            />
            <TranslationPart card={card} refresh={refresh} />
            <ActsPart acts={card.acts} refresh={refresh} />
            {journal.known && !journal.journal && <NoJournal subject={journal.subject} others={journal.others} />}
            <KindField form={form} kinds={card.kinds} />
            {!scanned && scanNeeded && <NoScanField {...fields} />}
            {kind === 'appeal' && <AppealFields {...fields} />}
            <CorrespondentFields {...fields} />
            <LetterFields {...fields} />
            <RoutingFields {...fields} read={suggested?.addressees} proposed={proposed} />
            <AdditionalFields {...fields} />
            <LabelPart journal={journal.journal} known={journal.known} today={today} />
          </div>
          <CardBar
            acts={acts}
            blocked={acts.pending || form.conflicts.length > 0}
            numbered={!journal.known || journal.journal !== null}
            translation={card.translation}
            onRegister={() => void register('stay')}
            onSave={() => void acts.save()}
            keys={keys}
            onAsk={ask}
          />
        </section>
      </div>
      {asked === 'refuse' && (
        <RefuseDialog
          duplicate={repeated}
          pending={acts.busy.refuse}
          error={acts.error}
          onRefuse={(reason, duplicateOfId) => void acts.refuse(reason, duplicateOfId)}
          onClose={() => ask(null)}
        />
      )}
      {asked === 'act' && (
        <ActDialog
          documentId={card.documentId}
          onDrawn={() => {
            refresh()
            ask(null)
          }}
          onClose={() => ask(null)}
        />
      )}
      {asked === 'translation' && (
        <SendForTranslation
          documentId={card.documentId}
          usual={card.usualTranslator}
          today={today}
          onSent={() => {
            refresh()
            ask(null)
          }}
          onClose={() => ask(null)}
        />
      )}
      {asked && asked !== 'act' && asked !== 'refuse' && asked !== 'translation' && (
        <ProcessDialog
          outcome={asked}
          pending={acts.busy.process}
          error={acts.error}
          onProcess={(processing) => void acts.process(processing)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  )
}
