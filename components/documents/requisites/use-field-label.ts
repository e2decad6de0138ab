'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useRoom } from '@/components/room/room-context'
import { additionalId, type FieldKey } from './fields'

/** The name of a field of the card: its own, or the one the administrator gave it (C-09.08). */
export function useFieldLabel(): (field: FieldKey) => string {
  const t = useTranslations('card')
  const { additional } = useRoom().document
  return useCallback(
    (field) => {
      const added = additionalId(field)
      if (added !== null) return additional.find(({ id }) => id === added)?.name ?? t('sections.additional')
      return t(`fields.${field}` as 'fields.title')
    },
    [t, additional],
  )
}
