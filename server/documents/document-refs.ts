import { and, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds, documents } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import { visibleTo } from './policy'

export type DocumentRef = {
  id: string
  kind: string
  flow: 'incoming' | 'outgoing' | 'internal'
  state: string
  number: string | null
  draft: boolean
  date: string | null
  title: string
}

/** Documents by id as a line of another list names them; those closed to this person are left out. */
export async function documentRefs(
  db: DbOrTx,
  actor: Actor,
  ids: (string | null)[],
): Promise<Map<string, DocumentRef>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (!wanted.length) return new Map()
  const rows = await db
    .select({ document: documents, flow: documentKinds.flow })
    .from(documents)
    .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
    .where(and(inArray(documents.id, wanted), visibleTo(actor)))
  return new Map(
    rows.map(({ document: { id, kind, state, regNumber, draftNumber, regDate, title }, flow }) => [
      id,
      { id, kind, flow, state, number: regNumber ?? draftNumber, draft: !regNumber, date: regDate, title },
    ]),
  )
}
