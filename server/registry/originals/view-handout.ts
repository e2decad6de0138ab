import type { HandoutView } from '@/lib/contracts/registry-originals'
import { type Calendar, workingDaysBetween } from '../../directory'
import type { personRefs } from '../../documents'
import type { Handout } from './lock-papers'

type Known = Awaited<ReturnType<typeof personRefs>>

/** A hand-out in words: people by name, the term in working days while it is out. */
export function viewHandout(
  row: Handout,
  { people, calendar, today }: { people: Known; calendar: Calendar; today: string },
): HandoutView[] {
  const person = people.get(row.personId)
  if (!person) return []
  const { id, until, purpose, handedAt, returnedAt } = row
  const { name, position } = person
  return [
    {
      ...{ id, until, purpose, person: { id: row.personId, name, position } },
      daysLeft: until && !returnedAt ? workingDaysBetween(calendar, today, until) : null,
      handedAt: handedAt.toISOString(),
      handedBy: people.get(row.handedBy)?.name ?? '',
      returnedAt: returnedAt?.toISOString() ?? null,
      takenBy: people.get(row.takenBy ?? '')?.name ?? null,
    },
  ]
}
