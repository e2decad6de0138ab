'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { CycleView, MyStep } from '@/lib/contracts/approval-views'
import { useKey } from '../ui/use-key'
import { ActButton } from './act-button'
import styles from './block.module.css'
import { CertificatesLink } from './certificates-link'
import { FailureNote } from './failure-note'
import { actsOf } from './step-acts'
import { type StepPanel, useStepDraft } from './step-drafts'
import { StepHeading } from './step-heading'
import { StepNotes } from './step-notes'
import { StepPanelForm } from './step-panel-form'
import { useOwnCertificate, useSigning } from './use-signing'
import { useStepCommands } from './use-step-commands'
import { VisasGlance } from './visas-glance'

const SignDialog = dynamic(() => import('./sign-dialog').then((module) => module.SignDialog), { ssr: false })
const EnrollDialog = dynamic(() => import('./enroll-dialog').then((module) => module.EnrollDialog), { ssr: false })

type Props = { documentId: string; step: MyStep; cycle: CycleView; refresh: () => void; keys: boolean }

/** What one person decides at one step; the same buttons in the same order wherever it stands. */
export function StepBlock({ documentId, step, cycle, refresh, keys }: Props) {
  const t = useTranslations('approval.block')
  const section = useRef<HTMLElement>(null)
  const [dialog, setDialog] = useState<'sign' | 'enroll' | null>(null)
  const draft = useStepDraft(documentId, step)
  const commands = useStepCommands(step, draft, refresh)
  const own = useOwnCertificate(step.signature === 'cades')
  const signing = useSigning(step, {
    done: () => {
      setDialog(null)
      commands.outcome.done()
    },
    failed: commands.outcome.failed,
  })
  const toggle = (panel: StepPanel) => draft.set({ panel: draft.panel === panel ? null : panel, failure: null })
  const askPassphrase = () => {
    signing.reset()
    setDialog('sign')
  }
  const acts = actsOf({
    ...{ step, commands, signing: signing.pending, panel: draft.panel, toggle, word: t },
    sign: () => (step.stage === 'visa' && own.unlocked ? void signing.run('') : askPassphrase()),
    enroll: () => setDialog('enroll'),
  })
  const busy = commands.busy || signing.pending
  const press = (digit: number) => {
    const act = acts.find((entry) => entry.digit === digit)
    if (act && !busy && section.current?.checkVisibility()) act.run()
  }
  useKey('Alt+Digit1', () => press(1), keys)
  useKey('Alt+Digit2', () => press(2), keys)
  useKey('Alt+Digit3', () => press(3), keys)
  useKey('Alt+Digit4', () => press(4), keys)
  const last = Math.max(...acts.map((act) => act.digit ?? 1))
  return (
    <section className={styles.block} ref={section} aria-label={t(step.stage === 'head' ? 'head' : 'visa')}>
      <div className={styles.row}>
        <StepHeading step={step} last={last} keys={keys && last > 1} />
        {step.stage === 'head' && <VisasGlance cycle={cycle} />}
        <StepNotes step={step} cycle={cycle} />
        <div className={styles.actions}>
          {acts.map((act, index) => (
            <ActButton
              key={act.key}
              act={act}
              disabled={busy}
              keys={keys}
              wide={acts.length % 2 === 1 && index === 0}
            />
          ))}
        </div>
        {step.stage !== 'approval' && <CertificatesLink />}
      </div>
      <StepPanelForm step={step} draft={draft} commands={commands} />
      {!dialog && <FailureNote failure={draft.failure} />}
      {dialog === 'sign' && own.certificate && (
        <SignDialog
          step={step}
          own={own}
          signing={signing}
          onClose={() => {
            setDialog(null)
            draft.set({ failure: null })
          }}
        />
      )}
      {dialog === 'enroll' && (
        <EnrollDialog
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null)
            refresh()
          }}
        />
      )}
    </section>
  )
}
