import { eq } from 'drizzle-orm'
import { appealTerm } from '@/lib/registry/appeal-term'
import type { Actor } from '@/server/kernel/actor'
import { officeDate } from '@/server/kernel/clock'
import { execute } from '@/server/kernel/execute'
import { handOverOriginals } from '@/server/registry/handover/hand-over-originals'
import { intake } from '@/server/registry/intake'
import { registerIncoming } from '@/server/registry/register-incoming'
import { getDb } from '../client'
import { organisations } from '../schema'
import { ACT, APPEALS, type DemoAppeal } from './content/appeals'
import { actorByLogin } from './demo-actors'
import { makePaper } from './demo-files'

const HOUR = 3_600_000
/** Before the first of the letters, so that the newest in every list stay the letters. */
const BEFORE = 240

/** A written appeal, an oral one and a received act, taken in and registered as a clerk does it; returns how many (V-19.02). */
export async function seedReceived(): Promise<number> {
  const call = { actor: await actorByLogin('zimina'), now: new Date(Date.now() - BEFORE * HOUR) }
  const [deputy, department] = [await actorByLogin('melnik'), await actorByLogin('sedova')]
  const addresseeIds = [deputy.personId, department.personId]
  const made: string[] = []
  for (const appeal of APPEALS) made.push(await registerAppeal(call, appeal, addresseeIds))
  await handOverFirst(call.actor, made, department)
  await registerAct(call, deputy)
  return APPEALS.length + 1
}

type Call = { actor: Actor; now: Date }

/** The original of the first appeal went to its department and waits for the signature; the next one still waits. */
async function handOverFirst(clerk: Actor, appeals: string[], { personId: receiverId }: Actor): Promise<void> {
  const [documentId] = appeals
  if (documentId) await execute(handOverOriginals, { actor: clerk }, { receiverId, lines: [{ documentId }] })
}

async function registerAppeal(
  call: Call,
  { title, text, ...appeal }: DemoAppeal,
  addresseeIds: string[],
): Promise<string> {
  const { form, applicant, address } = appeal
  const facts: [string, string][] = [
    ['От кого', applicant],
    ['Адрес', address],
  ]
  const sha256 = text.length
    ? await makePaper({ title: 'Обращение', facts, text: [title, ...text], now: call.now }, call.actor.personId)
    : null
  const fileName = sha256 ? 'Обращение.pdf' : null
  const { documentId } = await execute(intake, call, { sha256, fileName, title, kind: 'appeal', form })
  const today = officeDate(call.now)
  await execute(registerIncoming, call, {
    ...{ documentId, title, kind: 'appeal', dueDate: appealTerm(new Set(), today) },
    requisites: {
      ...{ addresseeIds, appeal, group: 'Обращения граждан' },
      ...(sha256 ? { sheets: 1, absent: ['attachments' as const] } : { deliveryMethod: 'in_person' as const }),
    },
  })
  return documentId
}

async function registerAct(call: Call, deputy: Actor): Promise<void> {
  const { kind, organisation, number, title, signedBy, text } = ACT
  const [body] = await getDb().select().from(organisations).where(eq(organisations.name, organisation))
  const theirDate = officeDate(new Date(call.now.getTime() - 72 * HOUR))
  const facts: [string, string][] = [
    ['Номер', number],
    ['Дата', theirDate],
  ]
  const paper = { title: `${organisation}. Постановление`, facts, text: [title, ...text], now: call.now }
  const sha256 = await makePaper(paper, call.actor.personId)
  const { documentId } = await execute(intake, call, { sha256, fileName: 'Постановление.pdf', title, kind: 'act' })
  await execute(registerIncoming, call, {
    ...{ documentId, title, kind: 'act', correspondentId: body?.id, theirNumber: number, theirDate },
    requisites: {
      ...{ addresseeIds: [deputy.personId], actKind: kind, signedBy, sheets: 1 },
      absent: ['attachments'],
    },
  })
}
