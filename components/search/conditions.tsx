'use client'

import { IconAdjustmentsHorizontal, IconLanguage, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { FACETS } from '@/lib/contracts/search'
import type { Found } from './found'
import styles from './search.module.css'
import { useFacetLabel } from './use-facet-label'
import { hasFilters, type SearchActs } from './use-search-state'

type Props = {
  search: SearchActs
  found: Found | undefined
  /** On phones the filters are folded away. */
  filters: { shown: boolean; toggle: () => void }
}

/** What narrows the answer, each with its cross; which forms were taken into account; exact in one press. */
export function Conditions({ search, found, filters }: Props) {
  const t = useTranslations('search')
  const { state, reset, setExact } = search
  const forms = found?.forms ?? []
  return (
    <div className={styles.conditions}>
      <button
        type="button"
        className={styles.filtersButton}
        aria-expanded={filters.shown}
        aria-controls="search-facets"
        onClick={filters.toggle}
      >
        <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden />
        {filters.shown ? t('hideFilters') : t('filters')}
      </button>
      <Chips search={search} found={found} />
      {hasFilters(state.filters) && (
        <button type="button" className={styles.link} onClick={reset}>
          {t('reset')}
        </button>
      )}
      {found?.readAs && (
        <span className={styles.readAs} role="status">
          {t('readAs', { line: found.readAs })}
        </span>
      )}
      <span className={styles.forms} title={forms.join(', ')}>
        {forms.length > 0 && !state.exact && (
          <>
            <IconLanguage size={15} stroke={1.75} aria-hidden />
            <span className="vz-ell">{t('forms', { forms: forms.join(', ') })}</span>
          </>
        )}
      </span>
      <button
        type="button"
        className={styles.exact}
        aria-pressed={state.exact}
        title={t('exactHint')}
        onClick={() => setExact(!state.exact)}
      >
        {t('exact')}
      </button>
    </div>
  )
}

function Chips({ search, found }: Pick<Props, 'search' | 'found'>) {
  const t = useTranslations('search')
  const labelOf = useFacetLabel(found)
  const { filters } = search.state
  const { period } = filters
  return (
    <>
      {FACETS.flatMap((key) =>
        filters[key].map((value) => (
          <Chip
            key={`${key} ${value}`}
            name={t(`chips.${key}`, { name: labelOf(key, value) })}
            remove={() => search.toggle(key, value)}
          />
        )),
      )}
      {period && (
        <Chip name={t('chips.period', { name: t(`periods.${period}`) })} remove={() => search.setPeriod(null)} />
      )}
    </>
  )
}

function Chip({ name, remove }: { name: string; remove: () => void }) {
  const t = useTranslations('search.chips')
  return (
    <button type="button" className={styles.chip} aria-label={t('remove', { name })} title={name} onClick={remove}>
      <span className="vz-ell">{name}</span>
      <IconX size={13} stroke={1.75} aria-hidden />
    </button>
  )
}
