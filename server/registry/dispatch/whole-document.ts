import type { DbOrTx } from '@/db/client'
import { Check, CheckKey, type DispatchMethod } from '@/lib/contracts/registry-dispatch-views'
import { getPerson, loadCalendar } from '../../directory'
import type { LoadedDocument } from '../../documents'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { checkLines } from './check-lines'
import { type Line, openLines } from './lines'
import { passChecks } from './pass-checks'
import type { Vouched } from './rules'

type Document = Pick<LoadedDocument, 'id' | 'regNumber' | 'regDate'>
type CheckedLine = { line: Line; checks: Check[] }

/**
 * The lines of a document that still wait, each with what its checks would tell if it went by this way now. What was
 * accepted for this very way keeps its checks; a decision for another way counts for nothing.
 */
export async function checkWhole(
  db: DbOrTx,
  { id, regNumber, regDate }: Document,
  { method, today }: { method: DispatchMethod; today: string },
): Promise<CheckedLine[]> {
  const lines = await openLines(db, id)
  const facts = lines.map((line) => {
    const same = line.method === method
    const decision = same ? {} : { decidedBy: null, approvedBy: null }
    const state = same && line.state === 'accepted' ? ('accepted' as const) : ('waiting' as const)
    return { ...line, ...decision, state, method, number: regNumber, regDate }
  })
  const made = await checkLines(db, facts, { calendar: await loadCalendar(db), today })
  return lines.map((line) => ({ line, checks: made.get(line.id) ?? Check.array().parse(line.checks) }))
}

/** The same when it goes: every line passes or is vouched for. Throws `registry.checks_failed`, `registry.not_waiting`. */
export async function passWhole(
  { tx, actor, today }: CommandContext,
  document: Document,
  { method, ...vouched }: { method: DispatchMethod } & Omit<Vouched, 'by'>,
): Promise<CheckedLine[]> {
  const { name: by } = await getPerson(tx, actor.personId)
  const checked = await checkWhole(tx, document, { method, today })
  return checked.map(({ line, checks }) => {
    if (line.state === 'with_executor') throw new DomainError('conflict', 'registry.not_waiting', { state: line.state })
    return { line, checks: passChecks({ line, document }, checks, { ...vouched, by }) }
  })
}

const WEIGHT: Check['result'][] = ['failed', 'confirmed', 'passed', 'not_needed']

/** One check for the whole document: it stands as with the line it stands worst with. */
export const worstOf = (checked: readonly CheckedLine[]): Check[] =>
  CheckKey.options.flatMap((key) => {
    const all = checked.flatMap(({ checks }) => checks.filter((check) => check.key === key))
    const [worst] = all.sort((one, two) => WEIGHT.indexOf(one.result) - WEIGHT.indexOf(two.result))
    return worst ?? []
  })
