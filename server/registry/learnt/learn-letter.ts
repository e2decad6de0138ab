import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import { currentFilesOf, locateOnPage, pagesOf } from '../../files'
import { readLetter } from '../reading/read-letter'
import { registeredCard } from './card-values'
import { keepPlaces } from './places'
import { placesOfLetter } from './places-of-letter'
import { seeLetter } from './seen'

/**
 * Remembers of a registered letter's correspondent where the fields of the card stand on the scan. The card is held
 * while it is done: who merges the correspondent waits, and moves what was remembered. Repeated it changes nothing. With
 * `readAt`, when its text has come, only a letter that was registered before.
 */
export async function learnLetter(db: Db, documentId: string, readAt?: Date): Promise<void> {
  const card = await registeredCard(db, documentId)
  if (card && readAt && readAt < card.at) return
  const [scan] = card ? await currentFilesOf(db, documentId, ['scan']) : []
  const pages = scan ? await pagesOf(db, scan.sha256) : []
  const seen = scan && (await seeLetter(pages, (page, ranges) => locateOnPage(db, scan, { page, ranges })))
  if (!card || !seen) return
  const places = await placesOfLetter(seen, readLetter(pages), card)
  if (!Object.keys(places).length) return
  await db.transaction(async (tx) => {
    const [held] = await tx
      .select({ organisationId: documents.correspondentId })
      .from(documents)
      .where(eq(documents.id, documentId))
      .for('share')
    if (held?.organisationId) await keepPlaces(tx, { organisationId: held.organisationId, places, at: card.at })
  })
}
