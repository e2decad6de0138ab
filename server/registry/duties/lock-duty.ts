import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duties } from '@/db/schema'
import { DomainError } from '../../kernel/errors'

export type Duty = typeof duties.$inferSelect

/** A row in use, locked for a change (V-14.11). Throws `registry.duty_not_found`. */
export async function lockDuty(tx: Tx, dutyId: string): Promise<Duty> {
  const [duty] = await tx
    .select()
    .from(duties)
    .where(and(eq(duties.id, dutyId), isNull(duties.removedAt)))
    .for('update')
  if (!duty) throw new DomainError('not_found', 'registry.duty_not_found')
  return duty
}

/** Throws `registry.duty_changed` where somebody changed the row since it was read (V-14.11). */
export function refuseStale(duty: Duty, version: number): void {
  if (duty.version !== version) throw new DomainError('conflict', 'registry.duty_changed')
}
