import { and, eq, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds, documentLinks, documents, timelineReads } from '@/db/schema'
import { type DocumentView, documentsContract } from '@/lib/contracts/documents'
import { loadCalendar, workingDaysBetween } from '../directory'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { requisitesOfKinds } from './kinds/requisites-of-kinds'
import { stageLine } from './lifecycle'
import { type LoadedDocument, loadDocument, visibleDocumentIds } from './load-document'
import { myWork } from './my-work'
import { personRefs } from './person-refs'
import { canChangeRequisites, canComment, canInvite, canWrite } from './policy'

/** One document as its room shows it: card, stage line, what I owe, who is in, what I may do. */
export const getDocument = defineQuery(documentsContract.get, {
  name: 'documents.get',
  async run({ db, actor, today }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const [kind] = await db.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
    const [read] = await db
      .select()
      .from(timelineReads)
      .where(and(eq(timelineReads.documentId, documentId), eq(timelineReads.personId, actor.personId)))
    const refs = await personRefs(db, [
      document.authorId,
      ...document.grants.map(({ principal }) => personId(principal)),
    ])
    return {
      ...document,
      kindName: kind?.name ?? document.kind,
      additional: await requisitesOfKinds(db, [document.kind]),
      stages: stagesOf(document),
      daysLeft: await daysLeft(db, document, today),
      author: refs.get(document.authorId ?? '') ?? null,
      links: await linksOf(db, actor, documentId),
      myWork: await myWork({ db, actor, today }, documentId),
      participants: document.grants.flatMap(({ principal, access, invited }) => {
        const person = refs.get(personId(principal) ?? '')
        return person ? [{ ...person, access, invited: invited !== null }] : []
      }),
      favourite: read?.favourite ?? false,
      abilities: {
        write: canWrite(actor, document),
        changeRequisites: canChangeRequisites(actor, document),
        comment: canComment(actor, document),
        invite: canInvite(actor, document),
      },
    }
  },
})

const personId = (principal: string): string | null => (principal.startsWith('p:') ? principal.slice(2) : null)

/** Terms are counted on the production calendar, and only while there is something to do (V-15.12). */
async function daysLeft(db: DbOrTx, { dueDate, state }: LoadedDocument, today: string): Promise<number | null> {
  if (!dueDate || ['sent', 'closed', 'filed', 'executed', 'refused', 'withdrawn'].includes(state)) return null
  return workingDaysBetween(await loadCalendar(db), today, dueDate)
}

function stagesOf({ flow, state }: LoadedDocument): DocumentView['stages'] {
  const line = stageLine(flow)
  const at = line.findIndex((stage) => stage.states.includes(state))
  const finished = ['sent', 'closed', 'filed'].includes(state) && at === line.length - 1
  return line.map(({ key }, index) => ({
    key,
    status: index < at || (index === at && finished) ? 'done' : index === at ? 'current' : 'waiting',
  }))
}

async function linksOf(db: DbOrTx, actor: Actor, documentId: string): Promise<DocumentView['links']> {
  const links = await db
    .select()
    .from(documentLinks)
    .where(or(eq(documentLinks.fromId, documentId), eq(documentLinks.toId, documentId)))
  const others = links.map((link) => (link.fromId === documentId ? link.toId : link.fromId))
  const visible = new Set(await visibleDocumentIds(db, actor, others))
  return Promise.all(
    links.map(async (link) => {
      const from = link.fromId === documentId
      const otherId = from ? link.toId : link.fromId
      const [other] = visible.has(otherId) ? await db.select().from(documents).where(eq(documents.id, otherId)) : []
      const number = other?.regNumber ?? other?.draftNumber ?? null
      return {
        documentId: otherId,
        kind: link.kind,
        direction: from ? ('from' as const) : ('to' as const),
        number,
        date: other?.regDate ?? null,
        title: other?.title ?? null,
      }
    }),
  )
}
