import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'

export type Hour = { seq: number; at: Date; people: string[] }

const LATEST = 200

/** The hours in which a text was written, newest first: the last edit of each, and who wrote in it. */
export async function hoursOfWriting(db: DbOrTx, documentId: string): Promise<Hour[]> {
  const rows = (await db.execute(sql`
    select max(seq) as seq, max(created_at) as at, array_remove(array_agg(distinct person_id::text), null) as people
    from room_updates where document_id = ${documentId}
    group by date_trunc('hour', created_at)
    order by 1 desc limit ${LATEST}`)) as unknown as { seq: string; at: string; people: string[] }[]
  return rows.map(({ seq, at, people }) => ({ seq: Number(seq), at: new Date(at), people }))
}

/** Who wrote before the first of these moments, then between each and the next; the moments go from old to new. */
export async function writersBetween(db: DbOrTx, documentId: string, moments: Date[]): Promise<string[][]> {
  if (!moments.length) return []
  const limits = JSON.stringify(moments.map((moment) => moment.toISOString()))
  const rows = (await db.execute(sql`
    with era as (select array_agg(value::timestamptz order by ordinality) as limits
                 from jsonb_array_elements_text(${limits}::jsonb) with ordinality)
    select width_bucket(created_at, era.limits) as era, array_remove(array_agg(distinct person_id::text), null) as people
    from room_updates, era where document_id = ${documentId}
    group by 1`)) as unknown as { era: number; people: string[] }[]
  return moments.map((_moment, index) => rows.find(({ era }) => era === index)?.people ?? [])
}
