import { and, asc, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatches, documentLinks } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { DispatchMethod, OutgoingDesk } from '@/lib/contracts/registry-views'
import { requestOfReply } from '../assignments'
import { documentRefs, type LoadedDocument, loadDocument, personRefs } from '../documents'
import { filesOf } from '../files'
import { previewNumber, reservedFor, usualJournal } from '../journals'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { addresseeLine } from './addressee-line'
import { answeredBy, unlinkedReply } from './answered-card'
import { openLines } from './dispatch/lines'
import { canDispatch, canLink, canRegisterOutgoing } from './policy'
import { seriesOf } from './register-outgoing'
import { methodsFor } from './rules'

/** What the registrar has to do with a signed document: number, sending, link; and what is done already. */
export const outgoingDesk = defineQuery(registryContract.outgoing, {
  name: 'registry.outgoing',
  async run({ db, actor, today }, { documentId }): Promise<OutgoingDesk> {
    const document = await loadDocument(db, documentId, { actor })
    const waiting = document.state === 'registration'
    const journal = waiting ? await usualJournal(db, actor, seriesOf(document)) : null
    const bundle = (await filesOf(db, documentId, ['bundle'])).at(-1)
    return {
      state: document.state,
      restricted: document.access === 'dsp',
      nextNumber: journal && (await previewNumber(db, journal, today)),
      reserved: journal ? await reservedFor(db, journal.id, today) : [],
      addressee: addresseeLine(document.requisites),
      methods: await waysOf(db, document),
      dispatches: await sendings(db, documentId),
      bundle: bundle ? { fileId: bundle.id, name: bundle.name } : null,
      answers: waiting ? await answersOf(db, actor, document) : null,
      ...(await linking(db, actor, documentId)),
      abilities: {
        register: canRegisterOutgoing(actor, document),
        dispatch: canDispatch(actor, document),
        link: canLink(actor, document),
      },
    }
  },
})

/** The mark of a reply that leads to no card yet, and the one card that bears it. */
async function answersOf(db: DbOrTx, actor: Actor, document: LoadedDocument): Promise<OutgoingDesk['answers']> {
  const mark = await unlinkedReply(db, document)
  if (!mark) return null
  const id = await answeredBy(db, actor, mark)
  const found = id ? (await documentRefs(db, actor, [id])).get(id) : undefined
  return { ...mark, found: found ? { ...found, documentId: found.id } : null }
}

/** The way its executor chose for the first of the addressees who still wait stands before the others. */
async function waysOf(db: DbOrTx, { id, access }: Pick<LoadedDocument, 'id' | 'access'>): Promise<DispatchMethod[]> {
  const lines = await openLines(db, id)
  const [waiting] = lines
  const abroad = lines.some(({ country }) => country)
  return methodsFor(access, { abroad }).sort(
    (one, two) => Number(two === waiting?.method) - Number(one === waiting?.method),
  )
}

async function sendings(db: DbOrTx, documentId: string): Promise<OutgoingDesk['dispatches']> {
  const rows = await db
    .select()
    .from(dispatches)
    .where(eq(dispatches.documentId, documentId))
    .orderBy(asc(dispatches.createdAt))
  const people = await personRefs(
    db,
    rows.map((row) => row.sentBy),
  )
  return rows.map((row) => ({ ...row, by: people.get(row.sentBy ?? '')?.name ?? null }))
}

/** The request is proposed from the instruction's basis. */
async function linking(
  db: DbOrTx,
  actor: Actor,
  documentId: string,
): Promise<Pick<OutgoingDesk, 'proposedLink' | 'linked'>> {
  const requestId = await requestOfReply(db, documentId)
  const request = (await documentRefs(db, actor, [requestId])).get(requestId ?? '')
  const links = await db.$count(
    documentLinks,
    and(eq(documentLinks.fromId, documentId), eq(documentLinks.kind, 'reply')),
  )
  return { proposedLink: request ? { ...request, documentId: request.id } : null, linked: links > 0 }
}
