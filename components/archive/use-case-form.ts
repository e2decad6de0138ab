'use client'

import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { vagueWordingIn } from '@/lib/archive/vague-headings'
import { CaseFields, type CaseView, type NomenclatureView } from '@/lib/contracts/archive'

export type CaseFormProps = {
  /** The entry that is changed; none is a new one. */
  known: CaseView | null
  year: number
  unit: NonNullable<NomenclatureView['unit']>
  nextIndex: string | null
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** What is typed into an entry, and the act that keeps it; pressed only once it may be kept. */
export function useCaseForm({ known, year, unit, nextIndex, onDone }: CaseFormProps) {
  const [values, setValues] = useState<CaseFields>({
    ...{ year, unitId: unit.id, index: known?.index ?? nextIndex ?? '', heading: known?.heading ?? '' },
    ...{ term: known?.term ?? '', article: known?.article ?? '', medium: known?.medium ?? 'paper' },
    ...{ carriedSince: known?.carriedSince ?? null, note: known?.note ?? '' },
  })
  const wording = vagueWordingIn(values.heading)
  const done = () => void onDone()
  const add = useCommand(orpc.archive.addCase, { done })
  const change = useCommand(orpc.archive.changeCase, { done })
  const submit = () => {
    const { unitId: _unitId, ...fields } = values
    if (known) void change.run({ ...fields, caseId: known.id, version: known.version })
    else void add.run(values)
  }
  return {
    values,
    set: (part: Partial<CaseFields>) => setValues((all) => ({ ...all, ...part })),
    act: known ? change : add,
    submit,
    wording,
    blocked: wording !== null || !CaseFields.safeParse(values).success,
  }
}
