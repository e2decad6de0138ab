import { and, asc, desc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import {
  dispatches,
  documentKinds,
  documentLinks,
  documents,
  issuedNumbers,
  journals,
  organisations,
} from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadDocument, visibleTo } from '../documents'
import { normaliseNumber } from '../journals'
import { defineQuery } from '../kernel/query'
import { canDispatch, canLink, canRegisterOutgoing } from './policy'
import { previewDefault } from './preview-default'
import { proposedRequest } from './store'

/** Letters waiting in the registry: received ones first in, signed ones of ours to number and send. */
export const registryQueue = defineQuery(registryContract.queue, {
  name: 'registry.queue',
  async run({ db, actor }) {
    if (!actor.permissions.has('registry.register')) return []
    const rows = await db
      .select({ document: documents, flow: documentKinds.flow, correspondent: organisations.name })
      .from(documents)
      .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
      .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
      .where(
        and(
          visibleTo(actor),
          inArray(documents.state, ['queued', 'registration', 'send_failed', 'registered', 'sent']),
          or(ne(documentKinds.flow, 'incoming'), eq(documents.state, 'queued')),
        ),
      )
      .orderBy(asc(documents.createdAt))
      .limit(300)
    return rows.map(({ document, flow, correspondent }) => ({
      ...document,
      documentId: document.id,
      flow,
      correspondent,
      at: document.createdAt.toISOString(),
    }))
  },
})

/** Letters that may be the same: one correspondent with the same number or, where there is none, the same date. */
export const findDuplicates = defineQuery(registryContract.findDuplicates, {
  name: 'registry.findDuplicates',
  async run({ db, actor }, { correspondentId, theirNumber, theirDate, except }) {
    if (!theirNumber && !theirDate) return []
    const rows = await db
      .select()
      .from(documents)
      .where(
        and(
          visibleTo(actor),
          eq(documents.kind, 'incoming'),
          eq(documents.correspondentId, correspondentId),
          except ? ne(documents.id, except) : undefined,
        ),
      )
      .orderBy(desc(documents.createdAt))
      .limit(500)
    const wanted = theirNumber ? normaliseNumber(theirNumber) : null
    return rows
      .filter(
        (row) =>
          (wanted ? row.theirNumber && normaliseNumber(row.theirNumber) === wanted : !row.theirNumber) &&
          (!theirDate || row.theirDate === theirDate),
      )
      .slice(0, 5)
      .map((row) => ({
        documentId: row.id,
        title: row.title,
        number: row.regNumber,
        date: row.regDate,
        theirNumber: row.theirNumber,
        theirDate: row.theirDate,
      }))
  },
})

/** Our letters by number in any writing, for «На № … от …». */
export const findOurs = defineQuery(registryContract.findOurs, {
  name: 'registry.findOurs',
  async run({ db, actor }, { number }) {
    const key = normaliseNumber(number)
    const rows = await db
      .select({ document: documents })
      .from(issuedNumbers)
      .innerJoin(journals, eq(journals.id, issuedNumbers.journalId))
      .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
      .where(
        and(
          visibleTo(actor),
          ne(journals.flow, 'incoming'),
          isNotNull(documents.regNumber),
          sql`starts_with(${issuedNumbers.numberKey}, ${key})`,
        ),
      )
      .orderBy(desc(issuedNumbers.issuedOn))
      .limit(8)
    return rows.map(({ document }) => ({
      documentId: document.id,
      title: document.title,
      number: document.regNumber ?? '',
      date: document.regDate ?? '',
    }))
  },
})

/** What the clerk has to do with a signed document: number, send, link. */
export const outgoingDesk = defineQuery(registryContract.outgoing, {
  name: 'registry.outgoing',
  async run({ db, actor, today }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const sent = await db
      .select()
      .from(dispatches)
      .where(eq(dispatches.documentId, documentId))
      .orderBy(asc(dispatches.createdAt))
    const request = await proposedRequest(db, documentId)
    const links = await db
      .select({ toId: documentLinks.toId })
      .from(documentLinks)
      .where(and(eq(documentLinks.fromId, documentId), eq(documentLinks.kind, 'reply')))
    return {
      state: document.state,
      nextNumber:
        document.state === 'registration'
          ? await previewDefault(db, document.flow === 'internal' ? 'internal' : 'outgoing', today)
          : null,
      dispatches: sent,
      proposedLink: request ? { documentId: request.id, number: request.number, title: request.title } : null,
      linked: links.length > 0,
      abilities: {
        register: canRegisterOutgoing(actor, document),
        dispatch: canDispatch(actor, document),
        link: canLink(actor, document),
      },
    }
  },
})
