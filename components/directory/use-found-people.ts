'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { PersonView } from '@/lib/contracts/directory'

const SHOWN = 8
const NONE: PersonView[] = []

/** People who fit what is being typed; `settled` once the answer is to these very words. */
export function useFoundPeople(text: string): { people: PersonView[]; settled: boolean } {
  const query = text.trim()
  const [asked] = useDebouncedValue(query, 150)
  const { data, isPlaceholderData, isSuccess } = useLive(
    orpc.directory.findPeople,
    { query: asked, limit: SHOWN },
    { enabled: asked.length > 0 },
  )
  if (!query) return { people: NONE, settled: false }
  const settled = asked === query && isSuccess && !isPlaceholderData
  return { people: data ?? NONE, settled }
}
