import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duties, dutyBodies, people } from '@/db/schema'
import type { DutyFields } from '@/lib/contracts/registry-duties'
import { mayReceiveRestricted } from '../../directory'
import { requireKind } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { readWords } from '../../language'
import { chooseOrganisation } from '../../organisations'

/** The official whose duties are written: at work, and held so that two rows of one official are not written at once. */
export async function lockOfficial(tx: Tx, personId: string): Promise<void> {
  const [person] = await tx
    .select({ leftAt: people.leftAt })
    .from(people)
    .where(eq(people.id, personId))
    .for('no key update')
  if (!person || person.leftAt) throw new DomainError('invalid', 'directory.unknown_person')
}

/**
 * What is for official use goes into the cabinets of officials and heads of units, and of who reads all of it. Throws
 * `registry.duty_not_admitted`.
 */
export async function checkAdmitted(tx: Tx, { access, personId }: DutyFields): Promise<void> {
  if (access === 'dsp' && !(await mayReceiveRestricted(tx, [personId])).has(personId))
    throw new DomainError('invalid', 'registry.duty_not_admitted')
}

/** Topics without repetitions, each with a word in it; only a row for official use may name nothing. Throws `registry.duty_topic_without_words`, `registry.duty_empty`. */
export async function settledTopics({ access, topics, ...named }: DutyFields): Promise<string[]> {
  const byWords = new Map<string, string>()
  for (const topic of topics) {
    const { own } = await readWords(topic)
    if (!own.some((word) => /\p{L}/u.test(word)))
      throw new DomainError('invalid', 'registry.duty_topic_without_words', { topic })
    const key = own.join(' ')
    if (!byWords.has(key)) byWords.set(key, topic)
  }
  const given = [named.bodyIds, named.categories, named.kinds, named.groups].some(({ length }) => length > 0)
  if (access === 'common' && !byWords.size && !given) throw new DomainError('invalid', 'registry.duty_empty')
  return [...byWords.values()]
}

/** Throws `directory.wrong_period`, and `registry.duty_overlaps` where the official has another row of this access on one of these days. */
export async function checkPeriod(
  tx: Tx,
  { personId, access, from, until }: DutyFields,
  except?: string,
): Promise<void> {
  if (from && until && from > until) throw new DomainError('invalid', 'directory.wrong_period')
  const overlapping = and(
    eq(duties.personId, personId),
    eq(duties.access, access),
    isNull(duties.removedAt),
    except ? ne(duties.id, except) : undefined,
    sql`daterange(${duties.from}, ${duties.until}, '[]') && daterange(${from ?? null}::date, ${until ?? null}::date, '[]')`,
  )
  const [known] = await tx.select({ id: duties.id }).from(duties).where(overlapping).limit(1)
  if (known) throw new DomainError('conflict', 'registry.duty_overlaps')
}

/** Writes the bodies of a row anew; one that is out of use stays where it stood and cannot be added. */
export async function writeBodies(
  tx: Tx,
  actor: Actor,
  { dutyId, bodyIds }: { dutyId: string; bodyIds: readonly string[] },
): Promise<void> {
  const before = await tx.select().from(dutyBodies).where(eq(dutyBodies.dutyId, dutyId))
  const kept = before.map(({ organisationId }) => organisationId)
  const ids = new Set<string>()
  for (const id of [...new Set(bodyIds)].sort()) ids.add((await chooseOrganisation(tx, actor, { id, kept })).id)
  await tx.delete(dutyBodies).where(eq(dutyBodies.dutyId, dutyId))
  const rows = [...ids].map((organisationId) => ({ dutyId, organisationId }))
  if (rows.length) await tx.insert(dutyBodies).values(rows)
}

/** Kinds of a row are of received documents; one that the row has already stays. Throws `documents.unknown_kind`, `documents.kind_out_of_use`. */
export async function checkKinds(tx: Tx, { kinds }: DutyFields, kept: readonly string[] = []): Promise<void> {
  for (const key of new Set(kinds)) if (!kept.includes(key)) await requireKind(tx, key, 'received')
}
