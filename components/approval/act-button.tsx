'use client'

import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './block.module.css'
import type { Tone } from './verdict'

export type StepAct = {
  key: string
  label: string
  icon: ReactNode
  tone?: Tone
  primary?: boolean
  /** Alt and this digit. */
  digit?: number
  expanded?: boolean
  pending?: boolean
  run: () => void
}

type Props = { act: StepAct; disabled: boolean; keys: boolean; wide: boolean }

/** One of the buttons of a decision: icon, word, its key; while it works it shows so and cannot be pressed again. */
export function ActButton({ act, disabled, keys, wide }: Props) {
  const { label, icon, tone, primary, digit, expanded, pending, run } = act
  return (
    <button
      type="button"
      className={styles.act}
      data-primary={primary || undefined}
      data-act={act.key}
      style={wide ? { gridColumn: '1 / -1' } : undefined}
      aria-expanded={expanded}
      aria-busy={pending || undefined}
      aria-keyshortcuts={keys && digit ? `Alt+${digit}` : undefined}
      disabled={disabled || pending}
      onClick={run}
    >
      <span className={styles.icon} data-tone={primary ? undefined : tone}>
        {pending ? <Loader size={15} color="currentColor" /> : icon}
      </span>
      <span className={styles.word}>{label}</span>
      {keys && digit && <kbd aria-hidden>{digit}</kbd>}
    </button>
  )
}
