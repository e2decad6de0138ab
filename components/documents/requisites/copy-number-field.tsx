'use client'

import { NumberInput } from '@mantine/core'
import type { CardEdits } from './use-card-edits'

type Props = { edits: CardEdits; named: { label: string } | { 'aria-label': string }; autoFocus?: boolean }

const LARGEST = 9999

/** «Экз. № …» under the restriction mark; the first copy until another is said. */
export function CopyNumberField({ edits, named, autoFocus }: Props) {
  return (
    <NumberInput
      {...named}
      w={160}
      value={edits.value('copyNumber') ?? 1}
      min={1}
      max={LARGEST}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      prefix="№ "
      autoFocus={autoFocus}
      onChange={(value) => edits.set('copyNumber', Number(value) || 1)}
    />
  )
}
