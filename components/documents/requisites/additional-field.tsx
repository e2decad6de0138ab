'use client'

import { useRoom } from '@/components/room/room-context'
import { AdditionalInput, type InputNames } from '../additional/additional-input'
import { type AdditionalKey, additionalId } from './fields'
import type { CardEdits } from './use-card-edits'

type Props = { field: AdditionalKey; edits: CardEdits; names: InputNames }

/** A requisite an administrator has added to the kind; nothing is left of one that is no more (C-09.08). */
export function AdditionalField({ field, edits, names }: Props) {
  const { additional } = useRoom().document
  const requisite = additional.find(({ id }) => id === additionalId(field))
  if (!requisite) return null
  const starred = { ...names, ...(names.label ? { withAsterisk: requisite.mandatory } : {}) }
  return (
    <AdditionalInput
      requisite={requisite}
      value={edits.value(field) ?? null}
      names={starred}
      onChange={(value) => edits.set(field, value)}
    />
  )
}
