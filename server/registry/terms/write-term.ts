import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reviewTerms } from '@/db/schema'
import type { TermFields } from '@/lib/contracts/registry-terms'
import { requireKind } from '../../documents'
import { DomainError } from '../../kernel/errors'

export type Term = typeof reviewTerms.$inferSelect

/** A term in use, locked for a change, and read at the version that stands (R-32.08). Throws `registry.term_not_found`. */
export async function lockTerm(tx: Tx, termId: string): Promise<Term> {
  const [term] = await tx
    .select()
    .from(reviewTerms)
    .where(and(eq(reviewTerms.id, termId), isNull(reviewTerms.removedAt)))
    .for('update')
  if (!term) throw new DomainError('not_found', 'registry.term_not_found')
  return term
}

/** Throws `registry.term_changed` where somebody changed the term since it was read (R-32.08). */
export function refuseStaleTerm(term: Term, version: number): void {
  if (term.version !== version) throw new DomainError('conflict', 'registry.term_changed')
}

/**
 * A term is for review, for execution or for both, of a received kind in use, and one for a kind and an urgency; writers of the
 * same one wait for each other. Throws `registry.term_empty`, `registry.term_exists`, `documents.unknown_kind`.
 */
export async function checkTerm(
  tx: Tx,
  { kind, urgency, reviewDays, executionDays }: TermFields,
  before?: Term,
): Promise<void> {
  if (reviewDays === null && executionDays === null) throw new DomainError('invalid', 'registry.term_empty')
  if (kind !== before?.kind) await requireKind(tx, kind, 'received')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`registry:term:${kind}:${urgency}`}, 0))`)
  const same = and(eq(reviewTerms.kind, kind), eq(reviewTerms.urgency, urgency), isNull(reviewTerms.removedAt))
  const [known] = await tx
    .select({ id: reviewTerms.id })
    .from(reviewTerms)
    .where(and(same, before ? ne(reviewTerms.id, before.id) : undefined))
  if (known) throw new DomainError('conflict', 'registry.term_exists')
}
