'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/contracts/archive'

/** What the last column says of a case: «Заведено», «Переходящее с 2024 года», «ЭД», what was noted, whether it is closed. */
export function useCaseNote(): (one: CaseView) => string {
  const t = useTranslations('archive.words')
  return ({ documents, carriedSince, medium, note, closed }) =>
    [
      documents > 0 && t('opened'),
      carriedSince !== null && t('carried', { year: String(carriedSince) }),
      medium !== 'paper' && t(medium),
      note,
      closed && t('closed'),
    ]
      .filter(Boolean)
      .join('. ')
}
