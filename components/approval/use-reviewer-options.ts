'use client'

import type { PersonView } from '@/lib/contracts/directory'
import { useFoundPeople } from '../directory/use-found-people'
import { useSession } from '../frame/session'
import { tidy } from './reviewer-tokens'
import type { Reviewers } from './use-reviewers'

const SHOWN = 8

/** People who may review and whom the surname being typed may mean; those already named are left out. */
export function useReviewerOptions({ rest, tokens }: Pick<Reviewers, 'rest' | 'tokens'>): {
  options: PersonView[]
  settled: boolean
} {
  const { personId } = useSession()
  const asked = { permission: 'approval.review', limit: 20, unasked: true } as const
  const { people, settled } = useFoundPeople(tidy(rest), asked)
  const taken = new Set([personId, ...tokens.map((token) => token.person?.id)])
  return { options: people.filter((person) => !taken.has(person.id)).slice(0, SHOWN), settled }
}
