'use client'

import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { SECTIONS, type Section } from './sections'
import { useSession } from './session'

/** Sections this person's roles may use, and how much waits in each. */
export function useSections() {
  const { permissions, personId, substitutes } = useSession()
  const watch = [personId, ...substitutes.map((one) => one.id)].map((id) => `user:${id}`)
  const counts = useLive(orpc.cabinet.counts, { whose: undefined }, { watch }).data
  const visible = SECTIONS.filter(({ needs }) => !needs || needs.some((right) => permissions.includes(right)))
  const badge = (key: Section['key']) =>
    (key === 'cabinet' ? counts?.unread : key === 'registration' ? counts?.registration : 0) ?? 0
  return { visible, badge }
}
