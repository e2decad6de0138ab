'use client'

import { useTranslations } from 'next-intl'
import type { MyStep } from '@/lib/contracts/approval-views'
import { CompleteForm } from './complete-form'
import { PinnedPassage } from './pinned-passage'
import { RemarkForm } from './remark-form'
import type { useStepDraft } from './step-drafts'
import type { StepCommands } from './use-step-commands'

type Props = { step: MyStep; draft: ReturnType<typeof useStepDraft>; commands: StepCommands }

/** The field that a pressed button opens in place: a remark, a result, or the reason of a withdrawal. */
export function StepPanelForm({ step, draft, commands }: Props) {
  const t = useTranslations('approval.block')
  const { panel, text } = draft
  if (!panel) return null
  const common = {
    text,
    onText: (value: string) => draft.set({ text: value, failure: null }),
    onClose: () => draft.set({ panel: null }),
  }
  if (panel === 'withdraw') {
    return (
      <RemarkForm
        {...common}
        label={t('reason')}
        submit={t('withdrawSignature')}
        pending={commands.pending.withdraw}
        onSubmit={() => void commands.withdrawSignature(text)}
      />
    )
  }
  const pinned = (
    <PinnedPassage stage={step.stage} passage={draft.passage} onUnpin={() => draft.set({ passage: null })} />
  )
  if (step.stage === 'head') {
    const preset = panel === 'rework' ? 'rework' : step.signed ? 'signed' : null
    return (
      <CompleteForm
        {...common}
        key={panel}
        pinned={pinned}
        abilities={step.abilities}
        preset={preset}
        pending={commands.pending.complete}
        onSubmit={(result) => void commands.complete(result, text)}
      />
    )
  }
  const kind = panel === 'remarks' ? 'remarks' : 'rework'
  return (
    <RemarkForm
      {...common}
      key={kind}
      pinned={pinned}
      label={t('remark')}
      hint={t(`remarkFor.${kind}`)}
      submit={t(`send.${kind}`)}
      color={kind === 'rework' ? 'red' : undefined}
      pending={commands.pending.remark}
      onSubmit={() => void commands.sendRemark(kind, text)}
    />
  )
}
