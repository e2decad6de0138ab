'use client'

import { useLocalStorage } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { ChosenAccess } from '@/lib/contracts/access'
import type { JournalView } from '@/lib/contracts/journals'
import type { CardView } from '@/lib/contracts/registry-views'
import { numberingFor, subjectOf } from '@/lib/journals/subject'
import type { AppealForm } from '@/lib/registry/received-kinds'

type Chosen = Partial<Record<string, string>>
type Card = { kind: string; appealForm: AppealForm; access: ChosenAccess }

type Set = CardView['setJournals']

/**
 * The journal the number will come from: the one a setting leads to (T-12.03), the one chosen at this workplace, or the default
 * of the series (R-20.15, T-14.08), that of the own group before the common one (T-14.06); of those this person registers in
 * (T-13.03).
 */
export function useJournal({ kind, appealForm: form, access: typed }: Card, sets: Set) {
  const { data } = useLive(orpc.journals.list, {}, { watch: ['registry'] })
  const [chosen, setChosen] = useLocalStorage<Chosen>({ key: 'registry:journal', defaultValue: {} })
  const access = kind === 'appeal' ? 'common' : typed
  const subject = subjectOf({ kind, form })
  const restricted = access === 'dsp'
  const open = (data?.journals ?? []).filter(
    (journal) => journal.flow === 'incoming' && !journal.closed && journal.restricted === restricted,
  )
  const led = subject !== 'oral_appeal' && sets.find((one) => one.kind === kind && one.restricted === restricted)
  const usual = (journals: JournalView[]) =>
    led ? journals.filter(({ id }) => id === led.journalId) : numberingFor(journals, subject)
  const offered = usual(open.filter(({ mayRegister }) => mayRegister))
  const key = subject === 'general' ? access : `${access}:${subject}`
  const defaults = offered.filter(({ isDefault }) => isDefault)
  const journal =
    offered.find(({ id }) => id === chosen[key]) ??
    defaults.find(({ groupId }) => groupId) ??
    defaults[0] ??
    offered[0] ??
    null
  const choose = ({ id }: JournalView) => setChosen({ ...chosen, [key]: id })
  const others = !journal && usual(open).length > 0
  return { journal, offered, choose, known: Boolean(data), subject, others }
}
