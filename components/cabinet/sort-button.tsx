'use client'

import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

type Sort = 'new' | 'deadline'

/** The order of the list: the newest event first, or the nearest term. */
export function SortButton({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const t = useTranslations('cabinet')
  const shown = t(sort === 'new' ? 'sortNew' : 'sortDeadline')
  return (
    <button
      type="button"
      onClick={() => onChange(sort === 'new' ? 'deadline' : 'new')}
      aria-label={t('sort', { sort: shown })}
    >
      <IconArrowsSort size={13} stroke={1.75} aria-hidden />
      {shown}
    </button>
  )
}
