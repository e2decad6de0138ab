'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'

const SHOWN = 12
const NONE: never[] = []

/** Organisations that fit what is being typed; `settled` once the answer is to these very words. */
export function useFoundOrganisations(text: string, wanted: boolean) {
  const query = text.trim()
  const [asked] = useDebouncedValue(query, 150)
  const { data, isPlaceholderData, isFetching } = useLive(
    orpc.organisations.search,
    { query: asked, limit: SHOWN },
    { enabled: wanted || asked.length > 0 },
  )
  const settled = asked === query && Boolean(data) && !isPlaceholderData
  return { found: data ?? NONE, settled, searching: isFetching && !settled }
}
