import { vagueWordingIn } from '@/lib/archive/vague-headings'
import type { CaseFields, Medium } from '@/lib/contracts/archive'
import type { Flow } from '../documents'
import { DomainError } from '../kernel/errors'
import { allOf, type Verdict } from '../kernel/policy'

/** States in which the work on a document is over, by its flow; an internal one need not be sent to anybody. */
const EXECUTED: Record<Flow, ReadonlySet<string>> = {
  incoming: new Set(['registered', 'executed']),
  outgoing: new Set(['closed']),
  internal: new Set(['registered', 'closed']),
}

type Executed = {
  flow: Flow
  state: string
  regNumber: string | null
  onControl: boolean
  /** An instruction on it, or carried out by it, is open. */
  instructed: boolean
  /** An instruction on it has been fulfilled, and its control ended with it. */
  fulfilled: boolean
  /** Somebody has still to consider it. */
  considered: boolean
}

/**
 * Only executed documents are filed: nothing open, nothing on control. A received document on which no
 * instruction was given is executed once everyone it came to has considered it.
 */
export const fileable = (document: Executed): Verdict =>
  allOf(
    document.state === 'filed' ? 'archive.already_filed' : true,
    document.regNumber ? true : 'archive.not_registered',
    document.instructed ? 'archive.assignment_open' : true,
    EXECUTED[document.flow].has(document.state) ? true : 'archive.not_executed',
    document.considered ? true : 'archive.not_considered',
    document.onControl && document.state === 'registered' && !document.fulfilled ? 'archive.on_control' : true,
  )

type Filed = { regDate: string | null; electronic: boolean }
type Into = { year: number; carriedSince: number | null; medium: Medium; closedAt: Date | null }

/**
 * Whether a document goes into this case: one that is open and in force, of the document's year unless it is carried
 * over, and not on paper only where the document is electronic.
 */
export const fits = ({ regDate, electronic }: Filed, into: Into, today: string): Verdict =>
  allOf(
    into.closedAt ? 'archive.case_closed' : true,
    into.year > yearOf(today) ? 'archive.not_in_force' : true,
    into.carriedSince === null && regDate && yearOf(regDate) !== into.year ? 'archive.another_year' : true,
    electronic && into.medium === 'paper' ? 'archive.paper_case' : true,
  )

/** So many days an executed document may wait to be filed. */
export const TO_FILE_DAYS = 15

const DAY_MS = 86_400_000

/** How many calendar days ago a document was executed. */
export const daysUnfiled = (executedOn: string, today: string): number =>
  Math.round((Date.parse(today) - Date.parse(executedOn)) / DAY_MS)

export const yearOf = (day: string): number => Number(day.slice(0, 4))

type Entry = Pick<CaseFields, 'year' | 'index' | 'heading' | 'carriedSince'>

/**
 * An entry says what is in the case, under the code of its unit. Throws `archive.vague_heading`,
 * `archive.foreign_index`, `archive.carried_from_later`.
 */
export function checkEntry({ year, index, heading, carriedSince }: Entry, unitIndex: string | null): void {
  const wording = vagueWordingIn(heading)
  if (wording) throw new DomainError('invalid', 'archive.vague_heading', { wording })
  if (unitIndex && !index.startsWith(`${unitIndex}-`))
    throw new DomainError('invalid', 'archive.foreign_index', { unitIndex })
  if (carriedSince !== null && carriedSince > year)
    throw new DomainError('invalid', 'archive.carried_from_later', { year })
}
