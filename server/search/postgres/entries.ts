import { type SQL, sql } from 'drizzle-orm'
import type { PlaceSource } from '@/lib/contracts/search'

/** A deleted message is gone at once, whether or not the index has heard of it. */
export const undeleted = sql`(e.source <> 'message' or exists (select 1 from timeline_items t where t.id = e.source_id and t.deleted_at is null))`

export const lookedIn = (sources: PlaceSource[]): SQL =>
  sources.length ? sql`e.source = any(${sql.param(sources)}::text[])` : sql`true`

/** So many documents wait to be told after an upgrade only; that such an index lacks something is said with each answer. */
const MOST_UNTOLD = 5000

/** Entries `e` of documents whose rights or facts have changed and that have not been told; document by document, for they are few. */
export const amongUntold = (condition: SQL): SQL => sql`
  (select distinct document_id from search_unheard order by document_id desc limit ${MOST_UNTOLD}) untold cross join lateral (
    select e.id, e.document_id, e.source, e.source_id from search_entries e
    where e.document_id = untold.document_id and ${condition} offset 0) e`
