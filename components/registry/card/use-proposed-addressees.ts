'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { ProposedAddressee } from '@/lib/contracts/registry-duties'
import type { Suggestions } from '@/lib/contracts/registry-views'
import type { CardForm } from './use-card-form'

const NONE: ProposedAddressee[] = []
const LIMIT = 1000
/** A letter: told by what it says and by whom, not by its kind alone. */
const USUAL_KIND = 'incoming'

/**
 * Who considers the letter by the distribution of duties, while it is addressed to nobody (V-14.11). What was read on the
 * scan and is not taken yet counts as well, so that all of it can be taken at once.
 */
export function useProposedAddressees({ values, base }: CardForm, suggested: Suggestions | null): ProposedAddressee[] {
  const untouched = values.title === base.title
  const heading = ((untouched && suggested?.title) || values.title).trim().slice(0, LIMIT)
  const [title] = useDebouncedValue(heading, 300)
  const correspondentId = (values.organisation ?? suggested?.organisation)?.id
  const { kind, group } = values
  const access = kind === 'appeal' ? 'personal' : values.access
  const told = title || correspondentId || group || kind !== USUAL_KIND || access === 'dsp'
  const wanted = !values.addressees.length && Boolean(told)
  const { data, isPlaceholderData } = useLive(
    orpc.registry.proposeAddressees,
    { title, correspondentId, access, kind, group: group || undefined },
    { enabled: wanted },
  )
  return wanted && data && !isPlaceholderData ? data : NONE
}
