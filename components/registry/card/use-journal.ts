'use client'

import { useLocalStorage } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { ChosenAccess } from '@/lib/contracts/access'
import type { JournalView } from '@/lib/contracts/journals'
import { numberingFor, subjectOf } from '@/lib/journals/subject'
import type { AppealForm } from '@/lib/registry/received-kinds'

type Chosen = Partial<Record<string, string>>
type Card = { kind: string; appealForm: AppealForm; access: ChosenAccess }

/** The journal the number will come from: the one chosen at this workplace, or the default of the series (R-20.15, T-14.08). */
export function useJournal({ kind, appealForm: form, access: typed }: Card) {
  const { data } = useLive(orpc.journals.list, {}, { watch: ['registry'] })
  const [chosen, setChosen] = useLocalStorage<Chosen>({ key: 'registry:journal', defaultValue: {} })
  const access = kind === 'appeal' ? 'common' : typed
  const subject = subjectOf({ kind, form })
  const open = (data?.journals ?? []).filter(
    (journal) => journal.flow === 'incoming' && !journal.closed && journal.restricted === (access === 'dsp'),
  )
  const offered = numberingFor(open, subject)
  const key = subject === 'general' ? access : `${access}:${subject}`
  const journal =
    offered.find(({ id }) => id === chosen[key]) ?? offered.find(({ isDefault }) => isDefault) ?? offered[0] ?? null
  const choose = ({ id }: JournalView) => setChosen({ ...chosen, [key]: id })
  return { journal, offered, choose, known: Boolean(data), subject }
}
