import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commandReplies } from '@/db/schema'
import { canonical } from './audit'
import { DomainError } from './errors'

export type ReplayKey = { accountId: string; key: string; command: string; inputHash: string }

export const hashInput = (input: unknown): string => createHash('sha256').update(canonical(input)).digest('hex')

/**
 * The first answer to this key, if there was one. The key is locked before it is looked up: the second click of a
 * double click waits here until the first has committed, and then gets its answer.
 */
export async function findReply(
  tx: Tx,
  { accountId, key, command, inputHash }: ReplayKey,
): Promise<{ reply: unknown } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reply:${accountId}:${key}`}, 0))`)
  const [known] = await tx
    .select()
    .from(commandReplies)
    .where(and(eq(commandReplies.accountId, accountId), eq(commandReplies.key, key)))
  if (!known) return null
  if (known.command !== command || known.inputHash !== inputHash) throw new DomainError('conflict', 'kernel.key_reused')
  return { reply: known.reply }
}

/** Keeps the answer for repeats of the same key. */
export async function keepReply(tx: Tx, key: ReplayKey, reply: unknown): Promise<void> {
  await tx.insert(commandReplies).values({ ...key, reply: reply ?? null })
}
