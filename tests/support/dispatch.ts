import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { dispatchLines, documents, units } from '@/db/schema'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { type Addressee, OutgoingRequisites } from '@/lib/contracts/requisites'
import { execute } from '@/server/kernel/execute'
import { acceptLines } from '@/server/registry/dispatch/accept-lines'
import { approveDelivery } from '@/server/registry/dispatch/approve-delivery'
import { chooseDelivery } from '@/server/registry/dispatch/choose-delivery'
import { number, type Registry, signedLetter } from './registry'

export const ADDRESS = 'пл. Центральная, д. 1, п. Ключи, 699120'
export const BY_HAND: CheckKey[] = ['copies', 'attachments']

/** A registered letter to these addresses, and its lines in their order. */
export async function letterTo(db: Db, office: Registry, addresses: string[] = [ADDRESS]) {
  await db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
  const documentId = await addressed(db, office, await signedLetter(db, office), addresses)
  await number(office, documentId)
  const lines = await linesOf(db, documentId)
  return { documentId, lineIds: lines.map(({ id }) => id) }
}

export const ABROAD = {
  ...{ position: 'Председателю правления', body: 'Фонд речных городов', name: 'Господину Марку Веллеру' },
  ...{ address: 'Musterstraße 12, 01067 Musterstadt', country: 'DE' },
  foreignName: 'Mr. Mark Weller, Chairman, River Cities Foundation',
}

/** A registered letter to one addressee abroad, and its line. */
export async function letterAbroad(db: Db, office: Registry, to: Partial<typeof ABROAD> = {}) {
  await db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
  const documentId = await addressed(db, office, await signedLetter(db, office))
  const [row] = await db.select().from(documents).where(eq(documents.id, documentId))
  const requisites = OutgoingRequisites.parse({ ...row?.requisites, addressees: [{ ...ABROAD, ...to }] })
  await db.update(documents).set({ requisites }).where(eq(documents.id, documentId))
  await number(office, documentId)
  const [line] = await linesOf(db, documentId)
  return { documentId, lineId: line?.id ?? '' }
}

/** A registered letter to an embassy here: of the directory, or marked in the card alone. */
export async function letterToEmbassy(db: Db, office: Registry, to: Partial<Addressee>) {
  const documentId = await addressed(db, office, await signedLetter(db, office))
  const [row] = await db.select().from(documents).where(eq(documents.id, documentId))
  const embassy = { position: 'Послу Приозёрной Республики', name: 'Господину Марку Веллеру', address: ADDRESS, ...to }
  const requisites = OutgoingRequisites.parse({ ...row?.requisites, addressees: [embassy] })
  await db.update(documents).set({ requisites }).where(eq(documents.id, documentId))
  await number(office, documentId)
  const [line] = await linesOf(db, documentId)
  return { documentId, lineId: line?.id ?? '' }
}

/** A signed letter whose card names these addressees, its executor and its signatory. */
export async function addressed(db: Db, office: Registry, documentId: string, addresses: string[] = [ADDRESS]) {
  const [row] = await db.select().from(documents).where(eq(documents.id, documentId))
  const requisites = OutgoingRequisites.parse({
    ...row?.requisites,
    addressees: addresses.map((address, index) => ({
      position: 'Главе округа',
      name: `Воронцову П.${index}.`,
      address,
    })),
    executor: { name: 'Ветров И.П.', phone: '1-23' },
    signatory: { personId: office.head.personId, position: 'Министр', name: 'И.П. Карташов' },
  })
  await db.update(documents).set({ requisites }).where(eq(documents.id, documentId))
  return documentId
}

export const linesOf = (db: Db, documentId: string) =>
  db.select().from(dispatchLines).where(eq(dispatchLines.documentId, documentId)).orderBy(dispatchLines.position)

type Way = Record<string, unknown>

/** The executor's decision on one line; by simple mail, when nothing else is said. */
export function choose(office: Registry, lineId: string, way: Record<string, unknown> = {}, actor = office.executor) {
  return execute(
    chooseDelivery,
    { actor },
    { lineId, method: 'post' as const, address: ADDRESS, email: '', urgent: false, paperFollows: false, ...way },
  )
}

/** A registered letter decided, approved, checked and taken for sending. */
export async function acceptedLetter(
  db: Db,
  office: Registry,
  { addresses, ...way }: Way & { addresses?: string[] } = {},
) {
  const letter = await letterTo(db, office, addresses)
  for (const [index, lineId] of letter.lineIds.entries())
    await choose(office, lineId, { ...(addresses ? { address: addresses[index] } : {}), ...way })
  await execute(approveDelivery, { actor: office.head }, { documentId: letter.documentId })
  await execute(acceptLines, { actor: office.clerk }, { lineIds: letter.lineIds, confirmed: BY_HAND })
  return letter
}
