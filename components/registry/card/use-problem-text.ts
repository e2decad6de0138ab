'use client'

import { useTranslations } from 'next-intl'
import type { Absentable } from '@/lib/registry/required-fields'
import type { ProblemField, Problems } from './card-problems'

/** The words under a field that keeps the card from being registered. */
export function useProblemText(problems: Problems): (field: ProblemField) => string | undefined {
  const t = useTranslations('registry')
  return (field) => {
    const problem = problems[field]
    if (!problem) return undefined
    return problem === 'missing'
      ? t('problems.missing', { mark: t(`absent.${field as Absentable}`) })
      : t(`problems.${problem}`)
  }
}
