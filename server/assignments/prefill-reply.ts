import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'
import { type Addressee, IncomingRequisites, type OutgoingRequisites } from '@/lib/contracts/requisites'
import { isForeign } from '@/lib/requisites/printed'
import { nameInSignature } from '@/lib/text/names'
import type { LoadedDocument } from '../documents'
import { getOrganisation, missionsAmong } from '../organisations'

type Organisation = Awaited<ReturnType<typeof getOrganisation>>
type Basis = { request: LoadedDocument | null; responsibleId: string; headId: string }

/** What the answer's card can know before anybody types: to whom, on which letter, who signs, who wrote it. */
export async function prefillReply(
  tx: Tx,
  { request, responsibleId, headId }: Basis,
): Promise<{ requisites: Partial<OutgoingRequisites> }> {
  const [executor] = await tx.select().from(people).where(eq(people.id, responsibleId))
  const [head] = await tx.select().from(people).where(eq(people.id, headId))
  const organisation =
    request?.correspondentId && request.kind !== 'appeal' ? await getOrganisation(tx, request.correspondentId) : null
  const foreignMission = Boolean(organisation && (await missionsAmong(tx, [organisation.id])).has(organisation.id))
  return {
    requisites: {
      addressees: organisation ? [headOf({ ...organisation, foreignMission })] : authorOf(request),
      salutation: organisation?.salutation ?? '',
      replyTo: numberOf(request),
      signatory: head ? { personId: head.id, position: head.position, name: nameInSignature(head) } : null,
      executor: executor
        ? {
            name: [executor.surname, executor.firstName, executor.patronymic].filter(Boolean).join(' '),
            phone: executor.phone ?? '',
          }
        : null,
    },
  }
}

/** A letter is answered by its sender's number, a memo of ours by the number it got here (V-21.06). */
function numberOf(request: LoadedDocument | null): OutgoingRequisites['replyTo'] {
  const inside = request?.flow === 'internal'
  const [number, date] = inside ? [request.regNumber, request.regDate] : [request?.theirNumber, request?.theirDate]
  return number && date ? { number, date } : null
}

/** One abroad, or a mission of a foreign state here, is named with the address, which a letter to it always has. */
const headOf = ({ id, name, headPositionDative, headNameDative, ...entry }: Organisation): Addressee => ({
  ...{ organisationId: id, position: headPositionDative ?? name },
  ...{ name: headNameDative ?? '', address: isForeign(entry) ? (entry.address ?? '') : '' },
  ...(entry.country ? { country: entry.country, foreignName: entry.foreignName ?? '' } : {}),
  ...(entry.foreignMission ? { foreignMission: true } : {}),
})

/** An appeal is answered to its author, whoever passed it on (V-19.28). */
function authorOf(request: LoadedDocument | null): Addressee[] {
  const { appeal } = IncomingRequisites.catch(NOTHING).parse(request?.requisites ?? {})
  return appeal?.applicant ? [{ position: '', name: appeal.applicant, address: appeal.address }] : []
}

const NOTHING = IncomingRequisites.parse({})
