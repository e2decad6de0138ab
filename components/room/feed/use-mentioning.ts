'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { Mentionable } from '@/lib/contracts/documents'
import { useRoom } from '../room-context'
import type { Draft } from './draft'
import { type Asked, askedAt, type Named, withName } from './mentions'

/** Words being written, and the people put into them. */
type Writing = Pick<Draft, 'text' | 'people'>

type Options = {
  field: RefObject<HTMLTextAreaElement | null>
  draft: Writing
  change: (part: Partial<Writing>) => void
}

/** Naming somebody while writing: what is typed after «@» finds people, arrows choose, Enter or Tab puts the name in. */
export function useMentioning({ field, draft, change }: Options) {
  const { document } = useRoom()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [refused, setRefused] = useState<number | null>(null)
  const [chosen, choose] = useState(0)
  const [caret, setCaret] = useState<number | null>(null)
  const open = asked !== null && asked.from !== refused
  const [query] = useDebouncedValue(asked?.query ?? '', 120)
  const { data } = useLive(orpc.documents.mentionable, { documentId: document.id, query }, { enabled: open })
  const people = open && data?.length ? data : null
  const at = people ? Math.min(chosen, people.length - 1) : 0

  useLayoutEffect(() => {
    if (caret === null) return
    field.current?.focus()
    field.current?.setSelectionRange(caret, caret)
    setCaret(null)
  }, [field, caret])

  const look = () => {
    const element = field.current
    if (!element) return
    const next = askedAt(element.value, element.selectionStart)
    if (next?.query !== asked?.query) choose(0)
    if (!next) setRefused(null)
    setAsked(next)
  }
  const put = (text: string, next: number) => {
    change({ text })
    setCaret(next)
  }
  const pick = (person: Mentionable) => {
    if (!asked) return
    const next = withName(draft.text, asked, person.name)
    const people = [...draft.people.filter(({ id }) => id !== person.id), named(person)]
    change({ text: next.text, people })
    setCaret(next.caret)
    setAsked(null)
  }
  const begin = () => {
    const place = field.current?.selectionStart ?? draft.text.length
    const before = draft.text.slice(0, place)
    const sign = !before || /\s$/.test(before) ? '@' : ' @'
    put(`${before}${sign}${draft.text.slice(place)}`, place + sign.length)
    setRefused(null)
    setAsked({ query: '', from: place + sign.length - 1 })
    choose(0)
  }
  /** True when the key was for the list of people. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!people || !asked) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const person = people[at]
    if (step) choose((at + step + people.length) % people.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && person) pick(person)
    else if (event.key === 'Escape') setRefused(asked.from)
    else return false
    event.preventDefault()
    return true
  }
  return { people, chosen: at, choose, pick, begin, look, onKey, close: () => setAsked(null) }
}

const named = ({ id, name, unit }: Mentionable): Named => (unit ? { id, name, unit: true } : { id, name })
