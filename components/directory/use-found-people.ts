'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { PersonView } from '@/lib/contracts/directory'
import type { Permission } from '@/lib/contracts/permissions'
import { mayBe } from './may-be'

const SHOWN = 8
const NONE: PersonView[] = []

type Options = {
  permission?: Permission
  limit?: number
  /** Offer people before anything is typed. */
  unasked?: boolean
}

/**
 * People who fit what is being typed; `settled` once the answer is to these very words. Until then only those of the
 * earlier answer are offered whom the words may mean: a quick Enter must not take somebody else.
 */
export function useFoundPeople(text: string, { permission, limit = SHOWN, unasked = false }: Options = {}) {
  const query = text.trim()
  const [asked] = useDebouncedValue(query, 150)
  const { data, isPlaceholderData, isSuccess } = useLive(
    orpc.directory.findPeople,
    { query: asked, limit, permission },
    { enabled: unasked || asked.length > 0 },
  )
  if (!query && !unasked) return { people: NONE, settled: false }
  const settled = asked === query && isSuccess && !isPlaceholderData
  const people = data ?? NONE
  return { people: settled ? people : people.filter(({ name }) => mayBe(name, query)), settled }
}
