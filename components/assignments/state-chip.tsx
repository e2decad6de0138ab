'use client'

import { IconArrowBackUp, IconCheck, IconHourglass } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { AssignmentState } from '@/lib/contracts/assignments'

const LOOK = {
  in_progress: { tone: '', icon: null },
  reported: { tone: 'ink', icon: IconHourglass },
  done: { tone: 'ok', icon: IconCheck },
  cancelled: { tone: '', icon: IconArrowBackUp },
} as const

/** Where an instruction stands: icon and word, colour never alone. */
export function StateChip({ state }: { state: AssignmentState }) {
  const t = useTranslations('assignments.states')
  const { tone, icon: Icon } = LOOK[state]
  return (
    <span className="vz-chip" data-tone={tone}>
      {Icon && <Icon size={13} stroke={1.75} aria-hidden />}
      {t(state)}
    </span>
  )
}
