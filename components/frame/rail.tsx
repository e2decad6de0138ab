'use client'

import { useTranslations } from 'next-intl'
import styles from './frame.module.css'
import { SectionLink } from './section-link'
import { useSections } from './use-sections'

/** Sections of the product as a column; on phones the bottom bar stands for it. */
export function Rail() {
  const t = useTranslations('frame')
  const { visible, badge } = useSections()
  const part = (low: boolean) => (
    <div>
      {visible
        .filter((section) => Boolean(section.low) === low)
        .map((section) => (
          <SectionLink key={section.key} section={section} badge={badge(section.key)} />
        ))}
    </div>
  )
  return (
    <nav className={styles.rail} aria-label={t('sections')} data-column="rail">
      {part(false)}
      {part(true)}
    </nav>
  )
}
