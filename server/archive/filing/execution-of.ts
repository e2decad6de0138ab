import { eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, units } from '@/db/schema'
import { workOn } from '../../assignments'
import { type LoadedDocument, listWorkItems } from '../../documents'
import { type Actor, actsFor, type OnBehalf } from '../../kernel/actor'
import { hasOriginal } from '../../registry'
import { ownUnit } from '../own-unit'
import { fileable } from '../rules'

export type Execution = {
  /** Whether it may be filed as it stands. */
  done: ReturnType<typeof fileable>
  /** Instructions that keep it from being filed (V-14.10). */
  unfinished: string[]
  /** It has no paper to be put into a folder. */
  electronic: boolean
  /** As whom this person files it; null for who had nothing to do with it. */
  whom: OnBehalf | null
}

/** How far the work on a document is, and as whom a person would file it. */
export async function executionOf(db: DbOrTx, document: LoadedDocument, actor: Actor): Promise<Execution> {
  const { open, fulfilled, executorIds } = await workOn(db, document.id)
  const consider = (await listWorkItems(db, document.id, 'consider')).filter(({ sourceId }) => !sourceId)
  const author = document.flow === 'incoming' ? null : document.authorId
  const executors = author ? [...executorIds, author] : executorIds
  const addressees = consider.map(({ personId }) => personId)
  const heads = await headsOf(db, executors)
  const whom = [...executors, ...heads, ...addressees].map((id) => actsFor(actor, id)).filter((one) => one !== null)
  return {
    done: fileable({
      ...document,
      ...{ instructed: open.length > 0, fulfilled },
      considered: consider.every(({ state }) => state !== 'open'),
    }),
    unfinished: open,
    electronic: document.flow !== 'incoming' || hasOriginal(document) !== true,
    whom: whom.find(({ onBehalfOf }) => !onBehalfOf) ?? whom[0] ?? null,
  }
}

/** Heads of the units these people work in. */
async function headsOf(db: DbOrTx, personIds: string[]): Promise<string[]> {
  if (!personIds.length) return []
  const rows = await db
    .selectDistinct({ id: units.headId })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(inArray(people.id, personIds))
  return rows.flatMap(({ id }) => id ?? [])
}

/** Units whose cases this person may choose in a year: their own, and that of who they act for. */
export async function unitsOf(db: DbOrTx, actor: Actor, { whom, year }: { whom: OnBehalf | null; year: number }) {
  const [absent] = whom?.onBehalfOf
    ? await db.select({ unitId: people.unitId }).from(people).where(eq(people.id, whom.onBehalfOf))
    : []
  const own = [await ownUnit(db, actor.unitId, year), await ownUnit(db, absent?.unitId ?? null, year)]
  return own.filter((id) => id !== null)
}
