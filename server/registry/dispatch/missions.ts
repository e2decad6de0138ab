import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents } from '@/db/schema'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { missionsAmong } from '../../organisations'

type Line = { id: string; documentId: string; position: number }

/**
 * The lines that lead to an embassy or another mission of a foreign state, whose address is at home: as the card says, or the
 * directory does by now. A line keeps the place of its addressee in the card, and a numbered card its addressees.
 */
export async function linesToMissions(db: DbOrTx, lines: readonly Line[]): Promise<Set<string>> {
  const ids = [...new Set(lines.map(({ documentId }) => documentId))]
  if (!ids.length) return new Set()
  const cards = await db
    .select({ id: documents.id, requisites: documents.requisites })
    .from(documents)
    .where(inArray(documents.id, ids))
  const addressees = new Map(
    cards.map(({ id, requisites }) => [id, OutgoingRequisites.safeParse(requisites).data?.addressees ?? []]),
  )
  const of = ({ documentId, position }: Line) => addressees.get(documentId)?.[position]
  const missions = await missionsAmong(
    db,
    lines.map((line) => of(line)?.organisationId),
  )
  const led = lines.filter((line) => of(line)?.foreignMission || missions.has(of(line)?.organisationId ?? ''))
  return new Set(led.map(({ id }) => id))
}
