'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { formatDate } from '@/lib/text/dates'
import { useAdditionalText } from '../additional/use-additional-text'
import { additionalId, type FieldKey, type Fields } from './fields'

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

/** The words of a field's value, in the card, beside another's value, and in the past of the field. */
export function useFieldText(): (key: FieldKey, value: unknown) => string {
  const t = useTranslations('card')
  const additionalText = useAdditionalText()
  return useCallback(
    (key, value) => {
      if (additionalId(key) !== null) return additionalText(value)
      if (key === 'addressees') {
        const list = (value ?? []) as Fields['addressees']
        return list
          .map(({ position, name }) =>
            [position?.replaceAll('\n', ' '), name?.replaceAll(' ', '\u00a0')].filter(Boolean).join(', '),
          )
          .join('; ')
      }
      if (key === 'approvals' || key === 'agreements') {
        const stamps = (value ?? []) as NonNullable<Fields[typeof key]>
        return stamps.map(({ who, name }) => [who.replaceAll('\n', ' '), name].filter(Boolean).join(', ')).join('; ')
      }
      if (typeof value === 'number') return String(value)
      if (typeof value === 'string') return value
      if (key === 'mailing') {
        const list = value as Fields['mailing']
        return list ? t('mailing.told', { name: list.name, count: list.members.length }) : ''
      }
      const part = (value ?? {}) as Record<string, unknown>
      if (key === 'replyTo') {
        return part.number && isDay(part.date)
          ? t('numberFrom', { number: String(part.number), date: formatDate(part.date) })
          : ''
      }
      const words = key === 'executor' ? [part.name, part.phone] : [part.position, part.name]
      return words.filter(Boolean).join(key === 'executor' ? ', ' : ' ')
    },
    [t, additionalText],
  )
}
