import { and, eq, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentLinks, documents } from '@/db/schema'
import type { LoadedDocument } from '../../documents'
import { type Journal, usualJournal } from '../../journals'
import type { Actor } from '../../kernel/actor'
import { allOf, type Verdict } from '../../kernel/policy'
import { mayRegister } from '../policy'

export type OwnDesk = {
  /** The journal received letters go into at this registrar's desk; null where the office has one desk for all. */
  journal: Journal | null
  /** The document has come to this desk already, under this number once it has one. */
  before: { regNumber: string | null } | null
}

/** The desk of a registrar whose unit keeps journals of its own, and whether the document is there already (V-18.01, V-18.05). */
export async function ownDesk(db: DbOrTx, actor: Actor, original: LoadedDocument): Promise<OwnDesk> {
  const series = { flow: 'incoming', restricted: false, kind: 'incoming', unitId: actor.unitId } as const
  const usual = await usualJournal(db, actor, series)
  const journal = usual?.groupId && usual.id !== original.journalId ? usual : null
  if (!journal || !original.regNumber) return { journal, before: null }
  const waits = actor.unitId ? and(eq(documents.unitId, actor.unitId), eq(documents.state, 'queued')) : undefined
  const [before] = await db
    .select({ regNumber: documents.regNumber })
    .from(documentLinks)
    .innerJoin(documents, eq(documents.id, documentLinks.fromId))
    .where(
      and(
        eq(documentLinks.toId, original.id),
        eq(documentLinks.kind, 'related'),
        eq(documents.theirNumber, original.regNumber),
        or(eq(documents.journalId, journal.id), waits),
      ),
    )
  return { journal, before: before ?? null }
}

/**
 * A registrar of a desk with journals of its own receives what has a number of another desk, once. What is for official use, and
 * appeals, go from desk to desk on paper by their own rules.
 */
export const canReceiveSent = (
  actor: Actor,
  { original, desk }: { original: LoadedDocument; desk: OwnDesk },
): Verdict =>
  allOf(
    mayRegister(actor),
    desk.journal ? true : 'registry.no_own_desk',
    original.regNumber ? true : 'registry.not_registered',
    original.access === 'common' ? true : 'registry.passed_on_paper',
    desk.before ? 'registry.received_already' : true,
  )
