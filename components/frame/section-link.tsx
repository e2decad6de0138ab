'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import styles from './frame.module.css'
import type { Section } from './sections'

/** One section, with the number of rooms or letters that wait there. */
export function SectionLink({ section, badge }: { section: Section; badge: number }) {
  const t = useTranslations('frame')
  const path = usePathname()
  const here = path.startsWith(section.href) || (section.key === 'cabinet' && path.startsWith('/rooms'))
  const Icon = section.icon
  return (
    <Link href={section.href} className={styles.item} aria-current={here ? 'page' : undefined} prefetch={false}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {t(section.key)}
      {badge > 0 && (
        <span className={styles.badge}>
          <span aria-hidden>{badge > 99 ? '99+' : badge}</span>
          <span className="vz-only-heard">
            {t(section.key === 'cabinet' ? 'unreadRooms' : 'waiting', { count: badge })}
          </span>
        </span>
      )}
    </Link>
  )
}
