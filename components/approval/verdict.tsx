'use client'

import {
  IconArrowBackUp,
  IconCircleCheck,
  IconClock,
  IconEyeCheck,
  IconHourglass,
  IconMessageCircle,
  IconMinus,
  IconSignature,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { DecisionView, StepView } from '@/lib/contracts/approval-views'

export type Verdict = DecisionView['verdict']
export type Tone = 'ok' | 'warn' | 'bad' | 'mute' | 'ink'

export const VERDICT_ICONS = {
  agreed: IconCircleCheck,
  remarks: IconMessageCircle,
  rework: IconArrowBackUp,
  acquainted: IconEyeCheck,
  visaed: IconCircleCheck,
  signed: IconSignature,
} as const
export const VERDICT_TONES: Record<Verdict, Tone> = {
  agreed: 'ok',
  remarks: 'warn',
  rework: 'bad',
  acquainted: 'mute',
  visaed: 'ok',
  signed: 'ok',
}

/** What somebody said, as icon, word and colour together. */
export function VerdictChip({ verdict, withdrawn = false }: { verdict: Verdict; withdrawn?: boolean }) {
  const t = useTranslations('approval.verdicts')
  const Icon = withdrawn ? IconMinus : VERDICT_ICONS[verdict]
  return (
    <span className="vz-chip" data-tone={withdrawn ? 'mute' : VERDICT_TONES[verdict]}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(withdrawn ? 'withdrawn' : verdict)}
    </span>
  )
}

type Waiting = Pick<StepView, 'stage' | 'mine'> & { state: 'waiting' | 'open' | 'withdrawn' }

/** Where a decision that is not there yet stands: in the queue, awaited, or no longer asked. */
export function WaitingChip({ stage, mine, state }: Waiting) {
  const t = useTranslations('approval.states')
  if (state === 'open') {
    return (
      <span className="vz-chip" data-tone="ink">
        <IconHourglass size={14} stroke={1.75} aria-hidden />
        {mine ? t(`openMine.${stage}`) : t('open')}
      </span>
    )
  }
  const Icon = state === 'waiting' ? IconClock : IconMinus
  return (
    <span className="vz-chip" data-tone="out">
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(state)}
    </span>
  )
}
