'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { PersonView } from '@/lib/contracts/directory'
import { useSession } from '../frame/session'
import { tidy } from './reviewer-tokens'
import type { Reviewers } from './use-reviewers'

const SHOWN = 8

/** People who may review and whom the surname being typed may mean; those already named are left out. */
export function useReviewerOptions({ rest, tokens }: Pick<Reviewers, 'rest' | 'tokens'>): PersonView[] {
  const { personId } = useSession()
  const [query] = useDebouncedValue(tidy(rest), 150)
  const { data = [] } = useLive(orpc.directory.findPeople, { query, permission: 'approval.review', limit: 20 })
  const taken = new Set([personId, ...tokens.map((token) => token.person?.id)])
  return data.filter((person) => !taken.has(person.id)).slice(0, SHOWN)
}
