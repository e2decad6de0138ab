import { desc, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { originalHandouts, originalRegisters, paperOriginals } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadCalendar } from '../../directory'
import { loadDocument, personRefs } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { canHandOut, canKeepTrack, canPlace, canTakeOriginalBack } from '../policy'
import { attachmentsOf } from './attachments-of'
import { hasOriginal, placeOfKind } from './rules'
import { viewHandout } from './view-handout'

/** Where the paper original of a received document is, who has it and had it, and its physical attachments. */
export const getOriginal = defineQuery(registryContract.original, {
  name: 'registry.original',
  async run({ db, actor, today }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    if (document.flow !== 'incoming') throw new DomainError('invalid', 'registry.not_incoming')
    const [place] = await db.select().from(paperOriginals).where(eq(paperOriginals.documentId, documentId))
    const register = await registerOf(db, place?.registerId ?? null)
    const handouts = await db
      .select()
      .from(originalHandouts)
      .where(eq(originalHandouts.documentId, documentId))
      .orderBy(desc(originalHandouts.handedAt), desc(originalHandouts.id))
    const named = handouts.flatMap(({ personId, handedBy, takenBy }) => [personId, handedBy, takenBy])
    const people = await personRefs(db, [...named, place?.receivedBy ?? null, place?.placedBy ?? null])
    const calendar = await loadCalendar(db)
    const log = handouts.flatMap((row) => viewHandout(row, { people, calendar, today }))
    const out = log.find(({ returnedAt }) => !returnedAt) ?? null
    return {
      documentId,
      original: hasOriginal(document),
      keptIn: placeOfKind(document.kind),
      place: place
        ? {
            ...place,
            receivedBy: people.get(place.receivedBy ?? '') ?? null,
            placedBy: people.get(place.placedBy)?.name ?? '',
            placedAt: place.placedAt.toISOString(),
            register,
          }
        : null,
      out,
      log,
      attachments: await attachmentsOf(db, documentId),
      abilities: {
        place: canPlace(actor, document),
        handOut: canHandOut(actor, document, out !== null),
        takeBack: canTakeOriginalBack(actor, out !== null),
        attach: canKeepTrack(actor, document),
      },
    }
  },
})

async function registerOf(db: DbOrTx, id: string | null): Promise<{ number: string; received: boolean } | null> {
  if (!id) return null
  const [row] = await db.select().from(originalRegisters).where(eq(originalRegisters.id, id))
  return row ? { number: String(row.number), received: row.receivedAt !== null } : null
}
