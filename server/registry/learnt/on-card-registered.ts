import { and, eq, ne } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds, documents } from '@/db/schema'
import { filesOf, locateOnPage, pagesOf } from '../../files'
import type { Reaction } from '../../reactions'
import { readLetter } from '../reading/read-letter'
import { type CardValues, findValues } from './find-values'
import { keepPlaces, type LearntField, type Look, type Place } from './places'

/**
 * A letter was registered: where its number, date and heading stand on the scan is remembered of its correspondent, for the
 * next letter to be read there. The card is held while it is done: who merges the correspondent waits, and moves
 * what was remembered. Appeals teach nothing: their pages are the author's, not the correspondent's (V-19.27).
 */
const onCardRegistered: Reaction<'registry.cardRegistered'> = async ({ documentId }, { db, now }) => {
  const card = await cardOf(db, documentId)
  const places = card ? await placesOn(db, documentId, card) : {}
  if (!Object.keys(places).length) return
  await db.transaction(async (tx) => {
    const [held] = await tx
      .select({ organisationId: documents.correspondentId })
      .from(documents)
      .where(eq(documents.id, documentId))
      .for('share')
    if (held?.organisationId) await keepPlaces(tx, { organisationId: held.organisationId, places, now })
  })
}

async function cardOf(db: DbOrTx, documentId: string): Promise<CardValues | null> {
  const { kind, theirNumber, theirDate, title } = documents
  const [card] = await db
    .select({ theirNumber, theirDate, title })
    .from(documents)
    .innerJoin(documentKinds, eq(documentKinds.key, kind))
    .where(and(eq(documents.id, documentId), eq(documentKinds.flow, 'incoming'), ne(kind, 'appeal')))
  return card ?? null
}

async function placesOn(db: DbOrTx, documentId: string, card: CardValues): Promise<Look['places']> {
  const [scan] = await filesOf(db, documentId, ['scan'])
  const pages = scan ? await pagesOf(db, scan.sha256) : []
  const [first] = pages
  if (!scan || !first) return {}
  const found = Object.entries(findValues(first.text, readLetter(pages), card)) as [
    LearntField,
    { from: number; to: number }[],
  ][]
  const ranges = found.flatMap(([, spans]) => spans.map(({ from, to }): [number, number] => [from, to]))
  const boxes = await locateOnPage(db, scan, { page: 1, ranges })
  const fields = found.flatMap(([field, spans]) => spans.map(() => field))
  return Object.fromEntries(
    found.flatMap(([field]) => {
      const own = boxes.filter((_, at) => fields[at] === field).flat()
      return own.length ? [[field, around(own)]] : []
    }),
  )
}

function around(boxes: readonly Place[]): Place {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

export default onCardRegistered
