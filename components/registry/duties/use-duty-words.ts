'use client'

import { useTranslations } from 'next-intl'
import type { DutyReason, DutyView, ProposedAddressee } from '@/lib/contracts/registry-duties'
import { formatDate } from '@/lib/text/dates'

/** How the distribution of duties is said: why an official is proposed, on which days a row is in force. */
export function useDutyWords() {
  const t = useTranslations('registry.duties')
  const categories = useTranslations('organisations.categories')
  const reasonOf = (reason: DutyReason): string => {
    if (reason.by === 'topic') return t('reason.topic', { topic: reason.topic })
    if (reason.by === 'body') return t('reason.body', { name: reason.name })
    if (reason.by === 'group') return t('reason.group', { group: reason.group })
    if (reason.by === 'access') return t('reason.access')
    if (reason.by === 'kind') return t('reason.kind', { name: reason.name })
    return t('reason.category', { category: categories(reason.category) })
  }
  return {
    reasons: ({ reasons }: ProposedAddressee): string => reasons.map(reasonOf).join(', '),
    person: ({ name, insteadOf }: ProposedAddressee): string =>
      insteadOf ? t('insteadOf', { name, absent: insteadOf }) : name,
    days({ from, until }: Pick<DutyView, 'from' | 'until'>): string {
      if (from && until) return t('fromUntil', { from: formatDate(from), until: formatDate(until) })
      if (from) return t('fromDay', { from: formatDate(from) })
      return until ? t('untilDay', { until: formatDate(until) }) : t('always')
    },
  }
}
