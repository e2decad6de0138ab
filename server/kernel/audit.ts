import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditLog, auditStreams } from '@/db/schema'
import { newId } from './ids'

export type AuditEntry = {
  stream: string
  command: string
  actorId: string | null
  onBehalfOf: string | null
  order: string | null
  detail: Record<string, unknown>
  ip: string | null
  requestId: string
  at: Date
}

/** JSON with keys in one order, so that equal facts always give equal bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The link of one entry to everything before it in its stream: SHA-256 of the previous link and the entry itself. */
export function chainHash(previous: Uint8Array, seq: number, entry: AuditEntry): Uint8Array {
  const body = canonical({ ...entry, seq, at: entry.at.toISOString() })
  return createHash('sha256').update(previous).update(body).digest()
}

/** Writes the one audit row of a command. The stream's row lock keeps the chain unbroken by parallel writers. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const start = { stream: entry.stream, seq: 0, hash: new Uint8Array(32) }
  await tx.insert(auditStreams).values(start).onConflictDoNothing()
  const [head] = await tx.select().from(auditStreams).where(eq(auditStreams.stream, entry.stream)).for('update')
  const previousHash = head?.hash ?? start.hash
  const seq = (head?.seq ?? 0) + 1
  const detail = JSON.parse(JSON.stringify(entry.detail)) as Record<string, unknown>
  const hash = chainHash(previousHash, seq, { ...entry, detail })
  await tx.insert(auditLog).values({ ...entry, detail, id: newId(), seq, previousHash, hash })
  await tx
    .update(auditStreams)
    .set({ seq, hash: sql`${hash}` })
    .where(eq(auditStreams.stream, entry.stream))
}
