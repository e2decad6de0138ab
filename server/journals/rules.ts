import type { JournalSubject } from '@/lib/journals/subject'

export {
  checkTemplate,
  formatNumber,
  type NumberFormat,
  type NumberValues,
  type TemplateVerdict,
} from '@/lib/journals/number-format'

export type NumberingPeriod = 'year' | 'none'

const DASHES = /[‐‑‒–—―−]/g
const LOOKALIKES = new Map(
  Object.entries({ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' }),
)

/** The period whose counter gives the number: the year of registration, or one period for ever (T-14.07). */
export function periodOf(period: NumberingPeriod, date: string): string {
  return period === 'year' ? date.slice(0, 4) : 'all'
}

/** The next number after the last issued one that nobody has reserved, so that reservations make no gap (V-10.03). */
export function nextSequence(last: number, reserved: readonly number[]): number {
  const taken = new Set(reserved)
  let next = last + 1
  while (taken.has(next)) next += 1
  return next
}

/** One key for all ways of writing a number: case, «№», spaces, dashes, slashes, Latin look-alikes and «ё» do not matter. */
export function normaliseNumber(text: string): string {
  const compact = text
    .replace(/\s+/g, '')
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\s\p{M}]+/gu, '')
    .replace(DASHES, '-')
    .replace(/[\\⁄∕]/g, '/')
    .replace(/^(№|N[O°º]?\.?(?=[\dА-ЯЁ]))/u, '')
  return [...compact].map((char) => LOOKALIKES.get(char) ?? (char === 'Ё' ? 'Е' : char)).join('')
}

export type SubjectVerdict = true | 'journals.subject_flow' | 'journals.subject_restricted'

/** Only what is received is an appeal or a foreign act, and an appeal is never for official use (T-14.02, V-19.27). */
export function checkSubject({
  flow,
  restricted,
  subject,
}: {
  flow: string
  restricted: boolean
  subject: JournalSubject
}): SubjectVerdict {
  if (subject !== 'general' && flow !== 'incoming') return 'journals.subject_flow'
  return restricted && (subject === 'appeal' || subject === 'oral_appeal') ? 'journals.subject_restricted' : true
}

export type NextNumberVerdict = true | 'journals.number_used' | 'journals.gap_unconfirmed'

/** A journal's next number may not return to a used one, and a gap must be confirmed (T-14.04). */
export function checkNextNumber(
  state: { last: number; highestUsed: number },
  wanted: { next: number; acceptGap: boolean },
): NextNumberVerdict {
  if (wanted.next <= state.highestUsed) return 'journals.number_used'
  if (wanted.next > state.last + 1 && !wanted.acceptGap) return 'journals.gap_unconfirmed'
  return true
}

/** A page of print holds some thirty numbers, and is set anew each time; a table is only written. */
export const MOST_PRINTED = { pdf: 5000, xlsx: 50_000 } as const

/** Whether a register of so many numbers is given as a file: more is refused, for a part of it would pass for the whole (V-20.27). */
export const registerFits = (total: number, as: keyof typeof MOST_PRINTED): boolean => total <= MOST_PRINTED[as]
