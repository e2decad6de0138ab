'use client'

import { useLocalStorage } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { JournalView } from '@/lib/contracts/journals'

type Chosen = Partial<Record<'common' | 'dsp', string>>

/** The journal the number will come from: the one chosen at this workplace, or the default of the series. */
export function useJournal(access: 'common' | 'dsp') {
  const { data } = useLive(orpc.journals.list, {}, { watch: ['registry'] })
  const [chosen, setChosen] = useLocalStorage<Chosen>({ key: 'registry:journal', defaultValue: {} })
  const offered = (data?.journals ?? []).filter(
    (journal) => journal.flow === 'incoming' && !journal.closed && journal.restricted === (access === 'dsp'),
  )
  const journal =
    offered.find(({ id }) => id === chosen[access]) ?? offered.find(({ isDefault }) => isDefault) ?? offered[0] ?? null
  const choose = ({ id }: JournalView) => setChosen({ ...chosen, [access]: id })
  return { journal, offered, choose, known: Boolean(data) }
}
