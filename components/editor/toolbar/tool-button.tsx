'use client'

import { Tooltip } from '@mantine/core'
import type { IconBold } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

type Props = {
  icon: typeof IconBold
  label: string
  keys?: string
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
  children?: ReactNode
}

/** A tool of the text; its keys are in the tooltip. The text keeps its selection while it is pressed. */
export function ToolButton({ icon: Icon, label, keys, pressed, disabled, onClick, children }: Props) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <button
        type="button"
        className={children ? styles.word : styles.tool}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        <Icon size={17} stroke={1.75} aria-hidden />
        {children}
      </button>
    </Tooltip>
  )
}
