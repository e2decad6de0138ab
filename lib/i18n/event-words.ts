import { formatDate } from '@/lib/text/dates'

export type EventFacts = Record<string, unknown> & { gender?: string | null }

/** What a sentence may name and an event may lack: «none» chooses the wording without it. */
const ABSENT = {
  ...{ gender: 'none', reason: 'none', remark: 'none', access: 'none', stage: 'none', outcome: 'none' },
  kind: 'none',
  ...{ number: '', date: '', name: '', text: '', version: '', cycle: '' },
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Before the initials of a name, which no line may part from it: «Осипова Д. М.» */
const INITIALS = / (?=\p{Lu}\.)/gu

/** The facts of an event as its sentence takes them: dates the office's way, nothing but words and figures. */
export function factsInWords(facts: EventFacts): Record<string, string | number> {
  const plain = Object.entries(facts).flatMap(([key, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[key, value]]
    if (typeof value !== 'string' || !value) return []
    if (key === 'name') return [[key, value.replace(INITIALS, '\u00a0')]]
    return [[key, ISO_DATE.test(value) ? formatDate(value) : value]]
  })
  return { ...ABSENT, ...Object.fromEntries(plain) }
}

/** Where the words of an event may stand, the first place that has them wins. */
export const eventKeys = (name: string): string[] => {
  const [slice, act] = name.split('.')
  return [`documents.events.${name}`, `${slice}.events.${act}`]
}
