import type { DbOrTx } from '@/db/client'
import { registryContract } from '@/lib/contracts/registry'
import type { CardView } from '@/lib/contracts/registry-views'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { documentRefs, loadDocument, personRefs, receivedKinds, requisitesOfKinds } from '../documents'
import { currentFilesOf, scanDoubts } from '../files'
import { barcodeOf, receptionOf, settingsOf } from '../journals'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { getOrganisation } from '../organisations'
import { actsOf } from './damage-acts'
import { canComplete, canRegisterIncoming, canTakeBack } from './policy'
import { passingOf, viewPassing } from './processed-mail'
import { tripOf, usualTranslator, viewTrip } from './translation/trip'

/** The card of a received letter with everything its screen names: correspondent, people, links, scans. */
export const getCard = defineQuery(registryContract.card, {
  name: 'registry.card',
  async run({ db, actor }, { documentId }): Promise<CardView> {
    const document = await loadDocument(db, documentId, { actor })
    if (document.flow !== 'incoming') throw new DomainError('invalid', 'registry.not_incoming')
    const requisites = IncomingRequisites.parse(document.requisites)
    const { addresseeIds, controllerId, linkIds } = requisites
    const kinds = (await receivedKinds(db)).filter(({ key, removed }) => !removed || key === document.kind)
    const processed = await passingOf(db, documentId)
    const passedBy = processed ? [processed.personId, processed.decidedBy, processed.collectedBy] : []
    const people = await personRefs(db, [...addresseeIds, controllerId ?? null, document.authorId, ...passedBy])
    const trip = await tripOf(db, documentId)
    const links = await documentRefs(db, actor, linkIds)
    return {
      ...document,
      documentId,
      requisites,
      kinds,
      additional: await requisitesOfKinds(
        db,
        kinds.map(({ key }) => key),
      ),
      correspondent: document.correspondentId ? await getOrganisation(db, document.correspondentId) : null,
      addressees: addresseeIds.flatMap((id) => people.get(id) ?? []),
      controller: people.get(controllerId ?? '') ?? null,
      links: linkIds.flatMap((id) => {
        const link = links.get(id)
        return link?.date ? [{ ...link, documentId: id, number: link.number ?? '', date: link.date }] : []
      }),
      doubts: document.state === 'queued' ? await scanDoubts(db, documentId) : [],
      translation: trip && viewTrip(trip),
      usualTranslator: await usualTranslator(db),
      scans: await textsOf(db, documentId),
      receivedAt: document.createdAt.toISOString(),
      receivedBy: people.get(document.authorId ?? '')?.name ?? null,
      code: document.regNumber ? await barcodeOf(db, documentId) : null,
      reception: document.regNumber ? await receptionOf(db, documentId) : null,
      processed: processed && viewPassing(processed, people),
      acts: await actsOf(db, documentId),
      setJournals: await settingsOf(db, document.unitId),
      abilities: {
        register: canRegisterIncoming(actor, document),
        complete: canComplete(actor, processed),
        takeBack: canTakeBack(actor, processed),
      },
    }
  },
})

/** What is read at the desk: the scans, and of a letter in a foreign language its translation after them. */
async function textsOf(db: DbOrTx, documentId: string): Promise<CardView['scans']> {
  const files = await currentFilesOf(db, documentId, ['scan', 'translation'])
  const texts = files.map(({ role, ...file }) => ({ ...file, role: role === 'translation' ? role : ('scan' as const) }))
  return [...texts.filter(({ role }) => role === 'scan'), ...texts.filter(({ role }) => role === 'translation')]
}
