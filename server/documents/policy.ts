import { inArray, ne, type SQL, sql } from 'drizzle-orm'
import { documents } from '@/db/schema'
import { Access as AccessOption, type Access as DocumentAccess } from '@/lib/contracts/access'
import type { Permission } from '@/lib/contracts/permissions'
import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'
import { EDITABLE_STATES } from './lifecycle'

/** The right that opens every document of an access; personal data are opened by no right, only by grants (V-19.27). */
const OPENED_BY: Record<DocumentAccess, Permission | null> = {
  common: 'documents.readAll',
  dsp: 'documents.readRestricted',
  personal: null,
}

/** Which accesses these rights open as a whole; lists and the index of the search ask by it (V-09.10, V-19.27). */
export const openedTo = ({ permissions }: Pick<Actor, 'permissions'>): DocumentAccess[] =>
  AccessOption.options.filter((access) => {
    const right = OPENED_BY[access]
    return right !== null && permissions.has(right)
  })

/** In the queue of the registry, before anybody has registered it. */
const UNREAD = 'queued'

/** Whether a document may be opened by a right at all: mail that waits for its registration is read by grants only (V-19.27). */
export const openedByRight = ({ state }: { state: string }): boolean => state !== UNREAD

export type Access = 'none' | 'read' | 'comment' | 'write'
export type Grant = { principal: string; access: 'read' | 'comment' | 'write' }
type Subject = { access: DocumentAccess; state: string; grants: Grant[] }

const RANK: Record<Access, number> = { none: 0, read: 1, comment: 2, write: 3 }

type Reader = Pick<Actor, 'principals' | 'permissions'> & Partial<Pick<Actor, 'system'>>

/**
 * What this person may do in a document: the best of the grants to them, their unit, their rights. ДСП is read by grant or
 * by the right to restricted documents, never by the right to read all; an appeal is read by grant alone, and so is all mail
 * that waits for its registration: nobody has said yet whose data are in it (V-19.27).
 */
export function accessOf(actor: Reader, { access, state, grants }: Subject): Access {
  if (actor.system) return 'write'
  const mine = new Set(actor.principals)
  const granted = grants.filter((grant) => mine.has(grant.principal)).map((grant) => grant.access)
  if (openedByRight({ state }) && openedTo(actor).includes(access)) granted.push('read')
  return granted.reduce<Access>((best, next) => (RANK[next] > RANK[best] ? next : best), 'none')
}

/**
 * The clause every list and every single read starts from: a document is seen by grant, or by the right to read all
 * (which reaches neither ДСП nor personal data nor mail that is not registered yet). Foreign documents are therefore not found,
 * never forbidden.
 */
export function visibleTo(actor: Actor): SQL {
  if (actor.system) return sql`true`
  const granted = sql`exists (select 1 from document_grants g where g.document_id = ${documents.id} and g.principal = any(${sql.param(actor.principals)}::text[]))`
  const opened = openedTo(actor)
  return opened.length
    ? sql`(${granted} or (${inArray(documents.access, opened)} and ${ne(documents.state, UNREAD)}))`
    : granted
}

/** Writing the text: by grant, and only while the document is a draft or in rework. */
export function canWrite(actor: Actor, subject: Subject): Verdict {
  if (RANK[accessOf(actor, subject)] < RANK.write) return 'documents.read_only'
  return EDITABLE_STATES.has(subject.state) ? true : 'documents.text_locked'
}

/** Speaking in the room and remarking on passages: everyone who was let in. */
export function canComment(actor: Actor, subject: Subject): Verdict {
  return RANK[accessOf(actor, subject)] >= RANK.read ? true : 'documents.no_access'
}

/** Card fields of a draft: the executors, until the signature. */
export const canChangeRequisites = canWrite

/** Letting others in: whoever writes the document may invite. */
export function canInvite(actor: Actor, subject: Subject): Verdict {
  return RANK[accessOf(actor, subject)] >= RANK.write ? true : 'documents.read_only'
}

/** Linking a document: whoever writes it, and the registry, which keeps the cards (A-09.05, C-09.12). */
export function canLink(actor: Actor, subject: Subject): Verdict {
  if (actor.permissions.has('registry.register')) return true
  return RANK[accessOf(actor, subject)] >= RANK.write ? true : 'documents.read_only'
}

/** Kinds of documents and their additional requisites are kept by the administrator (C-09.08). */
export const canKeepKinds = (actor: Actor): Verdict =>
  actor.permissions.has('admin.manage') ? true : 'documents.may_not_keep_kinds'

/** Drafting a document on one's own initiative. */
export const canDraft = (actor: Actor): Verdict =>
  actor.permissions.has('documents.draft') ? true : 'documents.may_not_draft'
