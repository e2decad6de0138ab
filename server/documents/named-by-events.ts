import { and, eq, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { timelineItems } from '@/db/schema'
import type { PersonRef, UnitRef } from '@/lib/contracts/documents'
import { personRefs } from './person-refs'
import { unitsNamed } from './whom-named'

type Asked = { documentId: string; events: string[]; key: string }
type Naming = { mentions: PersonRef[]; units: UnitRef[] }

/** Whom words kept outside the feed name (V-09.02), as its events know it: by what each event calls `key` in its data. */
export async function namedByEvents(db: DbOrTx, { documentId, events, key }: Asked): Promise<Map<string, Naming>> {
  const about = sql<string>`${timelineItems.data}->>${key}`
  const rows = await db
    .select({ about, mentions: timelineItems.mentions, data: timelineItems.data })
    .from(timelineItems)
    .where(
      and(eq(timelineItems.documentId, documentId), inArray(timelineItems.name, events), sql`${about} is not null`),
    )
  const refs = await personRefs(
    db,
    rows.flatMap(({ mentions }) => mentions),
  )
  return new Map(
    rows.map(({ about: id, mentions, data }) => [
      id,
      { mentions: mentions.flatMap((person) => refs.get(person) ?? []), units: unitsNamed(data) },
    ]),
  )
}
