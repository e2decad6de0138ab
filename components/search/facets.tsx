'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FACETS, type FacetKey } from '@/lib/contracts/search'
import styles from './facets.module.css'
import type { Found } from './found'
import { PeriodFacet } from './period-facet'
import { useFacetLabel } from './use-facet-label'
import type { SearchActs } from './use-search-state'

type Props = { search: SearchActs; found: Found | undefined; shown: boolean }

/** What one may narrow by, with counts. */
export function Facets({ search, found, shown }: Props) {
  const t = useTranslations('search')
  return (
    <aside id="search-facets" className={styles.facets} aria-label={t('filters')} data-shown={shown || undefined}>
      <Group name="kinds" search={search} found={found} />
      <PeriodFacet search={search} found={found} />
      {FACETS.slice(1).map((key) => (
        <Group key={key} name={key} search={search} found={found} />
      ))}
    </aside>
  )
}

function Group({ name, search, found }: { name: FacetKey } & Omit<Props, 'shown'>) {
  const t = useTranslations('search.facets')
  const labelOf = useFacetLabel(found)
  const values = found?.facets[name] ?? []
  const chosen: string[] = search.state.filters[name]
  if (!values.length) return null
  return (
    <fieldset className={styles.group}>
      <legend>{t(name)}</legend>
      {values.map(({ value, count, more }) => (
        <Checkbox
          key={value}
          className={styles.value}
          size="xs"
          checked={chosen.includes(value)}
          onChange={() => search.toggle(name, value)}
          label={
            <>
              <span className="vz-ell" title={labelOf(name, value)}>
                {labelOf(name, value)}
              </span>
              <span className={styles.count}>
                {count}
                {more && '+'}
              </span>
            </>
          }
        />
      ))}
    </fieldset>
  )
}
