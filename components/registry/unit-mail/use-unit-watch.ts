import { useSession } from '@/components/frame/session'

/** Whose changes a screen of a unit's mail follows: the unit's, one's own, and those of whom one acts for. */
export function useUnitWatch(): string[] {
  const { personId, unitId, substitutes } = useSession()
  const people = [personId, ...substitutes.map(({ id }) => id)].map((id) => `user:${id}`)
  return unitId ? [...people, `unit:${unitId}`] : people
}
