import { and, eq, inArray, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentLinks } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import type { LinkGraph } from '@/lib/contracts/documents-links'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { documentRefs } from './document-refs'
import { loadDocument } from './load-document'
import { canLink } from './policy'

/** As many as a screen can show and a person can follow. */
const MOST = 60

type Row = typeof documentLinks.$inferSelect

/**
 * The documents linked with one, and those linked with them, so many links away. A document closed to this
 * person stands there without a name, and nothing is looked for beyond it: its own links are as closed as itself.
 */
export const getLinkGraph = defineQuery(documentsContract.links, {
  name: 'documents.links',
  async run({ db, actor }, { documentId, depth }): Promise<LinkGraph> {
    const document = await loadDocument(db, documentId, { actor })
    const found = await walk(db, actor, { from: documentId, depth })
    return { ...found, link: canLink(actor, document) }
  },
})

async function walk(db: DbOrTx, actor: Actor, { from, depth }: { from: string; depth: number }) {
  const nodes = new Map<string, LinkGraph['nodes'][number]>()
  const rows = new Map<string, Row>()
  let wave = [from]
  let more = false
  for (let step = 0; step <= depth && wave.length; step++) {
    const room = MOST - nodes.size
    more ||= wave.length > room
    const taken = wave.slice(0, room)
    const refs = await documentRefs(db, actor, taken)
    for (const id of taken) {
      const ref = refs.get(id)
      const { flow, number, date, title } = ref ?? {}
      const document = ref && flow && title ? { id, flow, number: number ?? null, date: date ?? null, title } : null
      nodes.set(id, { key: document ? id : `closed-${nodes.size}`, depth: step, document })
    }
    if (step === depth) break
    const links = await linksOf(db, [...refs.keys()])
    for (const row of links) rows.set(`${row.fromId} ${row.toId} ${row.kind}`, row)
    const ends = links.flatMap(({ fromId, toId }) => [fromId, toId])
    wave = [...new Set(ends)].filter((id) => !nodes.has(id))
  }
  const edges = [...rows.values()].flatMap(({ fromId, toId, kind }) => {
    const [a, b] = [nodes.get(fromId), nodes.get(toId)]
    return a && b ? [{ from: a.key, to: b.key, kind }] : []
  })
  return { nodes: [...nodes.values()], edges, more }
}

const linksOf = async (db: DbOrTx, ids: string[]): Promise<Row[]> =>
  ids.length
    ? db
        .select()
        .from(documentLinks)
        .where(or(inArray(documentLinks.fromId, ids), inArray(documentLinks.toId, ids)))
        .orderBy(documentLinks.createdAt, documentLinks.fromId, documentLinks.toId)
    : []

type Way = { from: string; to: string; kind: Row['kind'] }

/** Whether links of one kind lead from one document to another; of mutual links only the pair itself counts. */
export async function leadsTo(db: DbOrTx, { from, to, kind }: Way): Promise<boolean> {
  const seen = new Set([from])
  let wave = [from]
  while (wave.length && !seen.has(to)) {
    const next = await db
      .select({ id: documentLinks.toId })
      .from(documentLinks)
      .where(and(inArray(documentLinks.fromId, wave), eq(documentLinks.kind, kind)))
    wave = next.map(({ id }) => id).filter((id) => !seen.has(id))
    for (const id of wave) seen.add(id)
    if (kind === 'related') break
  }
  return seen.has(to)
}
