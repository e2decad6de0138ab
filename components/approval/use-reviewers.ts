'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { seeTokens, splitTyped, type Typed, tidy } from './reviewer-tokens'

/** The line of reviewers while it is typed: its surnames, whom the office finds behind each, and the choices made. */
export function useReviewers(documentId: string, initial: Typed[]) {
  const [typed, setTyped] = useState<Typed[]>(initial)
  const [rest, setRest] = useState('')
  const text = typed.map((entry) => entry.text).join('; ')
  const [settled] = useDebouncedValue(text, 250)
  const { data } = useLive(orpc.approval.resolveReviewers, { documentId, text: settled }, { enabled: settled !== '' })
  const tokens = useMemo(() => seeTokens(typed, data), [typed, data])
  return {
    tokens,
    rest,
    /** Everything typed, the unfinished surname too. */
    line: (): Typed[] => (tidy(rest) ? [...typed, { text: tidy(rest) }] : typed),
    type(value: string) {
      const { finished, rest: unfinished } = splitTyped(value)
      if (finished.length) setTyped((before) => [...before, ...finished.map((entry) => ({ text: entry }))])
      setRest(unfinished)
    },
    commit() {
      if (!tidy(rest)) return
      setTyped((before) => [...before, { text: tidy(rest) }])
      setRest('')
    },
    add(person: { id: string; name: string }) {
      setTyped((before) => [...before, { text: tidy(person.name), pick: person.id }])
      setRest('')
    },
    pick: (at: number, person: { id: string; name: string }) =>
      setTyped((before) =>
        before.map((entry, index) => (index === at ? { text: tidy(person.name), pick: person.id } : entry)),
      ),
    remove: (at: number) => setTyped((before) => before.filter((_, index) => index !== at)),
    /** Takes the last surname back into the line, to be corrected. */
    reopen() {
      const last = typed.at(-1)
      if (!last) return
      setTyped(typed.slice(0, -1))
      setRest(last.text)
    },
  }
}
export type Reviewers = ReturnType<typeof useReviewers>
