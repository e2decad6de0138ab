import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentKinds, kindRequisites } from '@/db/schema'
import type { RequisiteFields } from '@/lib/contracts/documents-kinds'
import type { RequisiteType } from '@/lib/requisites/additional'
import { DomainError } from '../../kernel/errors'

export type KindRow = typeof documentKinds.$inferSelect
export type RequisiteRow = typeof kindRequisites.$inferSelect

/** One change of the names or the order of kinds after another; taken before the row of a kind (C-09.07). */
export async function lockKinds(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('documents:kinds', 0))`)
}

/** A kind has a name no other one in use has. Throws `documents.kind_named`. Stands under `lockKinds`. */
export async function checkKindName(tx: Tx, name: string, except?: string): Promise<void> {
  const same = and(
    isNull(documentKinds.removedAt),
    sql`lower(${documentKinds.name}) = lower(${name})`,
    except ? ne(documentKinds.key, except) : undefined,
  )
  if (await tx.$count(documentKinds, same)) throw new DomainError('conflict', 'documents.kind_named', { name })
}

/** Only what is received has papers that are not scanned. Throws `documents.kind_papers`. */
export function checkPapers({ flow }: Pick<KindRow, 'flow'>, { papersTo }: Pick<KindRow, 'papersTo'>): void {
  if (papersTo && flow !== 'incoming') throw new DomainError('invalid', 'documents.kind_papers')
}

/** A kind, locked for a change of its requisites; documents of it are made meanwhile (C-09.07). Throws `documents.no_such_kind`. */
export async function lockKind(tx: Tx, key: string): Promise<KindRow> {
  const [kind] = await tx.select().from(documentKinds).where(eq(documentKinds.key, key)).for('no key update')
  if (!kind) throw new DomainError('not_found', 'documents.no_such_kind')
  return kind
}

/**
 * A requisite in use, or one that is not, its kind locked before it (C-09.08). Throws `documents.requisite_not_found`, also when it
 * was taken out of use or put back meanwhile.
 */
export async function lockRequisite(
  tx: Tx,
  requisiteId: string,
  state: 'used' | 'removed' = 'used',
): Promise<RequisiteRow> {
  const { removedAt } = kindRequisites
  const find = () =>
    tx
      .select()
      .from(kindRequisites)
      .where(and(eq(kindRequisites.id, requisiteId), state === 'used' ? isNull(removedAt) : isNotNull(removedAt)))
  const [before] = await find()
  if (before) await lockKind(tx, before.kind)
  const [requisite] = before ? await find() : []
  if (!requisite) throw new DomainError('not_found', 'documents.requisite_not_found')
  return requisite
}

/** Throws `documents.kind_changed` where somebody changed it since it was read (C-09.07). */
export function refuseStale(row: { version: number }, version: number): void {
  if (row.version !== version) throw new DomainError('conflict', 'documents.kind_changed')
}

type Checked = RequisiteFields & { kind: string; type: RequisiteType; except?: string }

/**
 * A requisite has a name no other one in use of its kind has, and what to choose from when it is a choice, each once (C-09.08).
 * Throws `documents.requisite_named`, `documents.wrong_options`. Stands under `lockKind`.
 */
export async function checkRequisite(tx: Tx, { kind, name, type, options, except }: Checked): Promise<void> {
  const told = new Set(options.map((option) => option.toLowerCase()))
  if ((type === 'choice') !== options.length > 0 || told.size !== options.length)
    throw new DomainError('invalid', 'documents.wrong_options')
  const same = and(
    eq(kindRequisites.kind, kind),
    isNull(kindRequisites.removedAt),
    sql`lower(${kindRequisites.name}) = lower(${name})`,
    except ? ne(kindRequisites.id, except) : undefined,
  )
  if (await tx.$count(kindRequisites, same)) throw new DomainError('conflict', 'documents.requisite_named', { name })
}

/** The kind's next version: an order made of the requisites before is a conflict (C-09.08). */
export async function renewKind(tx: Tx, key: string, set: Partial<KindRow> = {}): Promise<number> {
  const [row] = await tx
    .update(documentKinds)
    .set({ ...set, version: sql`${documentKinds.version} + 1` })
    .where(eq(documentKinds.key, key))
    .returning({ version: documentKinds.version })
  return row?.version ?? 1
}
