import { eq } from 'drizzle-orm'
import type { Delivery } from '@/lib/contracts/registry-dispatch'
import type { Addressee, OutgoingRequisites } from '@/lib/contracts/requisites'
import { changeRequisites } from '@/server/documents/change-requisites'
import { createDraft } from '@/server/documents/create-draft'
import { linkDocument } from '@/server/documents/link-document'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { approveDelivery } from '@/server/registry/dispatch/approve-delivery'
import { chooseDelivery } from '@/server/registry/dispatch/choose-delivery'
import { getDb } from '../client'
import { dispatchLines } from '../schema'
import { ABROAD, COVER_TEXT, FOREIGN_TEXT, SECRETARIAT } from './content/abroad'
import { actorByLogin } from './demo-actors'
import { carryReply } from './demo-replies'

const HOUR = 3_600_000

/**
 * A correspondent abroad, a letter to it that is numbered and waits to go, and its cover letter to the Executive Secretariat of the
 * Ministry of Foreign Affairs, linked with it. Returns how many documents there are.
 */
export async function seedAbroad(passphrase: string): Promise<number> {
  const executor = await actorByLogin('vetrov')
  const minister = await actorByLogin('kartashov')
  const { id } = await execute(addOrganisation, { actor: await actorByLogin('zimina') }, ABROAD.entry)
  const carry = { executor, minister, passphrase }
  const to = { ...ABROAD.addressee, organisationId: id }
  const foreign = await write(carry, { ...ABROAD, addressee: to, correspondentId: id, text: FOREIGN_TEXT })
  const cover = await write(carry, { ...SECRETARIAT, text: COVER_TEXT })
  await execute(linkDocument, { actor: executor }, { documentId: cover, otherId: foreign, kind: 'covers' })
  const { address, country, foreignName } = ABROAD.addressee
  await deliver(carry, foreign, { method: 'post', mailClass: 'simple', address, country, foreignName })
  await deliver(carry, cover, { method: 'medo', address: '' })
  return 2
}

type Carry = { executor: Actor; minister: Actor; passphrase: string }
type Letter = Pick<OutgoingRequisites, 'salutation'> & {
  title: string
  addressee: Partial<Addressee>
  correspondentId?: string
  text: string[]
}

/** A letter on one's own initiative, agreed, signed and numbered today. */
async function write(carry: Carry, { title, addressee, salutation, correspondentId, text }: Letter): Promise<string> {
  const { executor, minister } = carry
  const from = new Date(Date.now() - 3 * HOUR)
  const call = { actor: executor, now: from }
  const { documentId } = await execute(createDraft, call, { kind: 'outgoing', title, correspondentId })
  const signatory = { personId: minister.personId, position: 'Министр', name: 'Д.Н. Карташов' }
  const requisites = { addressees: [addressee], salutation, signatory }
  await execute(changeRequisites, call, { documentId, requisites })
  await carryReply({ ...carry, replyId: documentId, text, stage: 'numbered', from })
  return documentId
}

async function deliver({ executor, minister }: Carry, documentId: string, way: Partial<Delivery>): Promise<void> {
  const [line] = await getDb().select().from(dispatchLines).where(eq(dispatchLines.documentId, documentId))
  const delivery = { method: 'post' as const, address: '', ...way }
  await execute(chooseDelivery, { actor: executor }, { lineId: line?.id ?? '', ...delivery })
  await execute(approveDelivery, { actor: minister }, { documentId })
}
