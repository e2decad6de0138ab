import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { accounts, people, personRoles, rolePermissions, units } from '@/db/schema'
import type { RouteStage } from '@/lib/contracts/approval-route'
import type { Permission } from '@/lib/contracts/permissions'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { personMay } from '../directory'
import type { LoadedDocument } from '../documents'
import { type Candidate, comparable, type ResolvedToken, resolveReviewers, splitNames } from './reviewer-names'

const plain = (column: unknown) => sql`replace(lower(${column}), 'ё', 'е')`

/** People of the office whose surname begins one of the tokens, and whether they may review. */
async function candidatesFor(db: DbOrTx, tokens: string[]): Promise<Candidate[]> {
  const wanted = tokens.map(comparable)
  const surname = plain(people.surname)
  const mayReview = sql<boolean>`exists (select 1 from ${personRoles} pr join ${rolePermissions} rp on rp.role = pr.role
    where pr.person_id = ${people.id} and rp.permission = 'approval.review')`
  return db
    .select({
      id: people.id,
      surname: people.surname,
      firstName: people.firstName,
      patronymic: people.patronymic,
      mayReview,
    })
    .from(people)
    .where(
      and(
        isNull(people.leftAt),
        sql`exists (select 1 from unnest(${sql.param(wanted)}::text[]) token where token = ${surname} or starts_with(token, ${surname} || ' '))`,
      ),
    )
    .orderBy(asc(people.surname), asc(people.firstName), asc(people.id))
}

type Typed = { text: string; executorId: string; picks?: Record<string, string> }

/** Whom the typed line of surnames names. */
export async function reviewersFrom(db: DbOrTx, { text, executorId, picks }: Typed): Promise<ResolvedToken[]> {
  const tokens = splitNames(text)
  return tokens.length ? resolveReviewers({ tokens, people: await candidatesFor(db, tokens), executorId, picks }) : []
}

/** People of a stage by the rule of its route; the typed list is the reviewers. */
export async function participantsOf(
  db: DbOrTx,
  { participants }: RouteStage,
  given: { reviewers: string[]; document: LoadedDocument },
): Promise<string[]> {
  if (participants.rule === 'typed') return given.reviewers
  if (participants.rule === 'person') return [participants.personId]
  if (participants.rule === 'permission') return holdersOf(db, participants.permission)
  const signatory = await signatoryOf(db, given.document)
  return signatory ? [signatory] : []
}

/** Who signs: the person the card names, else the head of the office, if they hold the right to sign. */
async function signatoryOf(db: DbOrTx, document: LoadedDocument): Promise<string | null> {
  const requisites = OutgoingRequisites.safeParse(document.requisites)
  const named = requisites.success ? requisites.data.signatory?.personId : null
  const [office] = await db
    .select({ headId: units.headId })
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedAt)))
    .orderBy(asc(units.position))
    .limit(1)
  for (const id of [named, office?.headId]) {
    if (id && (await personMay(db, id, 'documents.sign'))) return id
  }
  const holders = await holdersOf(db, 'documents.sign')
  return holders.length === 1 ? (holders[0] ?? null) : null
}

/** Everyone at work who holds a right. */
export async function holdersOf(db: DbOrTx, permission: Permission): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .innerJoin(rolePermissions, eq(rolePermissions.role, personRoles.role))
    .where(and(isNull(people.leftAt), isNull(accounts.disabledAt), eq(rolePermissions.permission, permission)))
  return rows.map((row) => row.id)
}
