'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { SECTIONS, type Section } from './sections'
import { useSession } from './session'

function useSections() {
  const { permissions, personId } = useSession()
  const counts = useLive(orpc.cabinet.counts, {}, { watch: [`user:${personId}`] }).data
  const visible = SECTIONS.filter(({ needs }) => !needs || permissions.includes(needs))
  const badge = (key: Section['key']) =>
    (key === 'cabinet' ? counts?.unread : key === 'registration' ? counts?.registration : 0) ?? 0
  return { visible, badge }
}

/** Sections of the product as a column; on phones the bottom bar shows the first of them. */
export function Rail() {
  const t = useTranslations('frame')
  const { visible, badge } = useSections()
  const part = (low: boolean) => (
    <div>
      {visible
        .filter((section) => Boolean(section.low) === low)
        .map((section) => (
          <Item key={section.key} section={section} badge={badge(section.key)} />
        ))}
    </div>
  )
  return (
    <nav className="vz-rail" aria-label={t('sections')}>
      {part(false)}
      {part(true)}
    </nav>
  )
}

export function BottomBar() {
  const t = useTranslations('frame')
  const { visible, badge } = useSections()
  return (
    <nav className="vz-bottom" aria-label={t('sections')}>
      {visible.slice(0, 5).map((section) => (
        <Item key={section.key} section={section} badge={badge(section.key)} />
      ))}
    </nav>
  )
}

function Item({ section, badge }: { section: Section; badge: number }) {
  const t = useTranslations('frame')
  const path = usePathname()
  const here = path.startsWith(section.href) || (section.key === 'cabinet' && path.startsWith('/rooms'))
  const Icon = section.icon
  return (
    <Link href={section.href} className="vz-rail-item" aria-current={here ? 'page' : undefined}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {t(section.key)}
      {badge > 0 && <span className="vz-rail-badge">{badge}</span>}
    </Link>
  )
}
