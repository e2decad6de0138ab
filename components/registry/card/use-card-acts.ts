'use client'

import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { Processing } from '@/lib/contracts/registry-processing'
import { firstWrong, type ProblemField, type Problems, problemsOf } from './card-problems'
import { fieldsOf } from './card-values'
import type { CardForm } from './use-card-form'

type Around = {
  hasScan: boolean
  fileNeeded: boolean
  damaged: boolean
  /** Null where no page of the scan is in doubt. */
  scanChecked: boolean | null
  today: string
  journalId: string | null
  refresh: () => void
}
type After = { registered: (then: 'stay' | 'next') => void; postponed: () => void; refused: () => void }

/** Register, save and put off, refuse. Each refusal stands beside the buttons, and the form keeps every word. */
export function useCardActs(form: CardForm, { journalId, scanChecked, refresh, ...rest }: Around, after: After) {
  const [tried, setTried] = useState(false)
  const around = { ...rest, additional: form.additional }
  const problems: Problems = tried ? problemsOf(form.values, around) : {}
  const failed = () => refresh()
  const registering = useCommand(orpc.registry.registerIncoming, { failed })
  const saving = useCommand(orpc.registry.saveCard, { failed })
  const refusing = useCommand(orpc.registry.refuse, { failed })
  const processing = useCommand(orpc.registry.process, { failed })
  const pending = registering.pending || saving.pending || refusing.pending || processing.pending
  const reset = () => {
    for (const act of [registering, saving, refusing, processing]) act.reset()
  }
  const about = { documentId: form.documentId, expectedVersion: form.version }

  async function register(then: 'stay' | 'next'): Promise<ProblemField | 'scanChecked' | null> {
    if (pending || form.conflicts.length) return null
    reset()
    setTried(true)
    const wrong = firstWrong(problemsOf(form.values, around))
    if (wrong) return wrong
    if (scanChecked === false) return 'scanChecked'
    form.hold(true)
    const done = await registering.run({
      ...fieldsOf(form.values),
      ...about,
      journalId,
      scanChecked: scanChecked ?? false,
    })
    if (!done) {
      form.hold(false)
      return null
    }
    form.close()
    refresh()
    after.registered(then)
    return null
  }

  async function save(): Promise<void> {
    if (pending || form.conflicts.length) return
    reset()
    const sent = form.values
    const done = await saving.run({ ...fieldsOf(sent), ...about })
    if (!done) return
    form.saved(sent, done.version)
    after.postponed()
  }

  async function refuse(reason: string, duplicateOfId: string | null): Promise<void> {
    reset()
    form.hold(true)
    const done = await refusing.run({ documentId: form.documentId, reason, duplicateOfId })
    if (!done) {
      form.hold(false)
      return
    }
    form.close()
    after.refused()
  }

  /** What was typed of an item without a number is kept with it: its words are all the register of such mail has. */
  async function process(how: Processing): Promise<void> {
    if (form.conflicts.length) return
    reset()
    form.hold(true)
    const kept = !form.dirty || (await saving.run({ ...fieldsOf(form.values), ...about }))
    const done = kept && (await processing.run({ documentId: form.documentId, processing: how }))
    if (!done) {
      form.hold(false)
      return
    }
    form.close()
    refresh()
  }

  const error = registering.error ?? saving.error ?? refusing.error ?? processing.error
  return {
    problems,
    tried,
    error,
    pending,
    busy: {
      register: registering.pending,
      save: saving.pending,
      refuse: refusing.pending,
      process: saving.pending || processing.pending,
    },
    reset,
    register,
    save,
    refuse,
    process,
  }
}
export type CardActs = ReturnType<typeof useCardActs>
