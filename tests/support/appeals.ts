import type { Db } from '@/db/client'
import { journals } from '@/db/schema'
import { execute } from '@/server/kernel/execute'
import { intake } from '@/server/registry/intake'
import { registerIncoming } from '@/server/registry/register-incoming'
import { cardFor, type Registry, received } from './registry'

export const AUTHOR = 'Полежаева Галина Сергеевна'
export const ADDRESS = '699120, п. Ключи, ул. Озёрная, д. 14, кв. 3'

/** Journals of appeals, of oral ones and of acts, each the default of its own. */
export async function addReceivedJournals(db: Db): Promise<void> {
  const named = { appeal: 'Обращения', oral_appeal: 'Устные обращения', act: 'Правовые акты' } as const
  await db.insert(journals).values(
    (['appeal', 'oral_appeal', 'act'] as const).map((subject) => ({
      ...{ name: named[subject], flow: 'incoming' as const, subject, template: `{number}-${subject}`, isDefault: true },
    })),
  )
}

type Card = Record<string, unknown> & { requisites?: Record<string, unknown>; appeal?: Record<string, unknown> }

/** The card of an appeal with every field filled; any of them may be given another value. */
export const appealCard = (office: Registry, documentId: string, { appeal, requisites, ...card }: Card = {}) =>
  cardFor(office, documentId, {
    ...{
      kind: 'appeal',
      title: 'О протечке кровли',
      correspondentId: null,
      theirNumber: null,
      theirDate: null,
      ...card,
    },
    requisites: {
      ...{ signedBy: '', appeal: { form: 'written', applicant: AUTHOR, address: ADDRESS, ...appeal } },
      ...requisites,
    },
  })

/** A registered written appeal with its scan. */
export async function registeredAppeal(db: Db, office: Registry, card: Card = {}) {
  const documentId = await received(db, office)
  return execute(registerIncoming, { actor: office.clerk }, appealCard(office, documentId, card))
}

/** An oral appeal taken in without a file. */
export async function oralAppeal({ clerk }: Registry, title = 'О переносе остановки'): Promise<string> {
  return (await execute(intake, { actor: clerk }, { title, kind: 'appeal', form: 'oral' })).documentId
}

/** The card of an oral appeal: its author, and nothing on paper. */
export const oralCard = (office: Registry, documentId: string, { appeal, requisites, ...card }: Card = {}) =>
  appealCard(office, documentId, {
    ...card,
    appeal: { form: 'oral', address: '', ...appeal },
    requisites: { sheets: null, attachments: '', ...requisites },
  })
