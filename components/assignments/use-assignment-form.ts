'use client'

import { type KeyboardEvent, useMemo, useState } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useSession } from '../frame/session'
import { useKept } from '../ui/use-kept'
import type { Given } from './assignment-given'
import { emptyValues, type Letter, type Missing, missingIn } from './form-values'

type Options = { letter: Letter | null; behalf: { id: string } | null; onGiven: (given: Given) => void }

/** The instruction being written: kept until it is given, checked when «Старт» is pressed, sent once per press. */
export function useAssignmentForm({ letter, behalf, onGiven }: Options) {
  const { personId } = useSession()
  const officeDay = useOfficeDay()
  const empty = useMemo(() => emptyValues(letter, officeDay()), [letter, officeDay])
  const { values, set, clear } = useKept(`vizir:assignment:${personId}:${letter?.id ?? 'new'}`, empty)
  const [pressed, setPressed] = useState(false)
  const start = useCommand(orpc.assignments.start, {
    done: ({ replyId }) => {
      clear()
      onGiven({ replyId, responsible: values.responsible.text, others: values.coExecutors.length })
    },
  })
  const submit = () => {
    setPressed(true)
    if (start.pending || Object.keys(missingIn(values)).length > 0) return
    const { responsible, controller, coExecutors, coText: _typed, ...rest } = values
    void start.run({
      ...rest,
      requestId: letter?.id ?? null,
      onBehalfOfId: behalf?.id ?? null,
      responsibleId: responsible.id ?? '',
      controllerId: controller.id,
      coExecutorIds: coExecutors.map((person) => person.id),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  const missing: Missing = pressed ? missingIn(values) : {}
  return { values, set, missing, submit, onKeyDown, pending: start.pending, failure: start.error }
}
