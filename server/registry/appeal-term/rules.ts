import { latestTerm } from '@/lib/registry/appeal-term'
import type { LoadedDocument } from '../../documents'
import { type Actor, actsFor } from '../../kernel/actor'
import { allOf, type Verdict } from '../../kernel/policy'

type Appeal = Pick<LoadedDocument, 'kind' | 'state' | 'dueDate' | 'requisites'>

/** The officials an appeal is addressed to, by its card. */
export const addresseesOf = ({ requisites }: Pick<Appeal, 'requisites'>): string[] =>
  Array.isArray(requisites.addresseeIds) ? requisites.addresseeIds.map(String) : []

/** The official considering it whom the actor is, or acts for. */
export const decidesFor = (actor: Actor, document: Pick<Appeal, 'requisites'>): string | null => {
  const addressees = addresseesOf(document)
  return addressees.find((id) => id === actor.personId) ?? addressees.find((id) => actsFor(actor, id)) ?? null
}

/** The term is prolonged by the official who considers the appeal, or who acts for them (59-ФЗ, article 12, part 2; ). */
export const canProlong = (actor: Actor, document: Pick<Appeal, 'requisites'>): Verdict =>
  decidesFor(actor, document) ? true : 'registry.not_considering'

const UNDER_CONSIDERATION: ReadonlySet<string> = new Set(['registered', 'in_work'])

/**
 * Whether there is a term to prolong: of an appeal that is being considered, not over yet, prolonged by nobody before, and not
 * held from outside, where nothing of ours passes the date (V-14.07).
 */
export const prolongable = (document: Appeal, { prolonged, today }: { prolonged: boolean; today: string }): Verdict =>
  allOf(
    document.kind === 'appeal' ? true : 'registry.not_an_appeal',
    UNDER_CONSIDERATION.has(document.state) ? true : 'registry.not_under_consideration',
    document.dueDate ? true : 'registry.no_term',
    prolonged ? 'registry.prolonged_already' : true,
    document.requisites.externalControl === true ? 'registry.term_from_outside' : true,
    (document.dueDate ?? today) < today ? 'registry.term_over' : true,
  )

/** A prolonged term is later than the one before, by thirty days at most (59-ФЗ, article 12, part 2). */
export const fitsTerm = (from: string, until: string): Verdict =>
  until > from && until <= latestTerm(from) ? true : 'registry.term_too_long'
