import { eq } from 'drizzle-orm'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { startAssignment } from '@/server/assignments/start-assignment'
import { changeRequisites } from '@/server/documents/change-requisites'
import { postMessage } from '@/server/documents/post-message'
import { attachFile } from '@/server/files/attach-file'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { intake } from '@/server/registry/intake'
import { refuseRegistration } from '@/server/registry/refuse-registration'
import { registerIncoming } from '@/server/registry/register-incoming'
import { getDb } from '../client'
import { documents, organisations } from '../schema'
import { replyText, SUBJECTS } from './content/letters'
import { actorByLogin } from './demo-actors'
import { makeAnnex, makeScan } from './demo-files'
import { carryReply, enrol, type ReplyStage } from './demo-replies'

const LETTERS = 32
const HOUR = 3_600_000
const SECOND_ADDRESS = 'ул. Набережная, д. 4, г. Заречный, Северореченская обл., 164900'
/** The answer to this letter goes to a second addressee as well: it is numbered, and waits for its copies and its sending. */
const TO_TWO = 28

/** How far each letter has gone; the list repeats, so every state that the office reaches today has several. */
const FATES: (ReplyStage | 'queued' | 'refused' | 'registered')[] = [
  'approval',
  'draft',
  'closed',
  'visa',
  'registered',
  'signing',
  'rework',
  'draft',
  'registration',
  'queued',
  'closed',
  'approval',
  'numbered',
  'send_failed',
  'refused',
  'sent',
]
const EXECUTORS = ['vetrov', 'tarasov', 'fomin', 'rybin', 'lebedev', 'denisova']

/** Carries invented letters to every stage of their way by the real acts of real people; returns how many documents there are. */
export async function seedDocuments(passphrase: string): Promise<number> {
  const minister = await actorByLogin('kartashov')
  const clerk = await actorByLogin('zimina')
  await enrol(minister, passphrase)
  const orgs = await getDb().select().from(organisations)
  let made = 0
  for (let n = 0; n < LETTERS; n++) {
    const now = new Date(Date.now() - (LETTERS - n) * 7 * HOUR)
    const organisation = orgs[n % orgs.length]
    if (!organisation) continue
    const fate = FATES[n % FATES.length] ?? 'registered'
    const documentId = await receive({ n, now, clerk, minister, organisation, fate })
    made += 1
    if (fate === 'queued' || fate === 'refused' || fate === 'registered') continue
    await answer({ n, now: new Date(now.getTime() + HOUR), minister, documentId, fate, passphrase })
    made += 1
  }
  return made
}

type Receipt = {
  n: number
  now: Date
  clerk: Actor
  minister: Actor
  organisation: typeof organisations.$inferSelect
  fate: string
}

async function receive({ n, now, clerk, minister, organisation, fate }: Receipt): Promise<string> {
  const subject = SUBJECTS[n % SUBJECTS.length] as (typeof SUBJECTS)[number]
  const theirDate = new Date(now.getTime() - 72 * HOUR).toISOString().slice(0, 10)
  const theirNumber = `${['СТ', '01-12', 'К', '15-3', 'ДС'][n % 5]}-${n % 3 ? '' : '4/'}${318 + n * 7}`
  const call = { actor: clerk, now }
  const sha256 = await makeScan(
    subject,
    { from: organisation.name, number: theirNumber, date: theirDate, n, now },
    clerk.personId,
  )
  const { documentId } = await execute(intake, call, {
    sha256,
    fileName: `Письмо ${theirNumber.replaceAll('/', '-')}.pdf`,
    title: subject.title,
  })
  if (fate === 'queued') return documentId
  if (fate === 'refused') {
    const reason = 'Письмо адресовано другому органу, возвращено отправителю.'
    await execute(refuseRegistration, call, { documentId, reason })
    return documentId
  }
  const dsp = n % SUBJECTS.length === 8
  await execute(registerIncoming, call, {
    documentId,
    title: subject.title,
    correspondentId: organisation.id,
    theirNumber,
    theirDate,
    access: dsp ? 'dsp' : 'common',
    dueDate: new Date(now.getTime() + (3 + (n % 12)) * 24 * HOUR).toISOString().slice(0, 10),
    onControl: n % 4 === 0,
    requisites: {
      addresseeIds: [minister.personId],
      signedBy: organisation.headNameDative ?? '',
      sheets: 1,
      attachments: '1 на 2 л.',
      deliveryMethod: 'post',
      group: 'Письма организаций',
    },
  })
  return documentId
}

async function addressSecond(documentId: string, call: { actor: Actor; now: Date }): Promise<void> {
  const [letter] = await getDb().select().from(documents).where(eq(documents.id, documentId))
  const { addressees } = OutgoingRequisites.parse(letter?.requisites)
  const second = { position: 'Главе\nЗаречного района', name: 'Седовой А.И.', address: SECOND_ADDRESS }
  await execute(changeRequisites, call, { documentId, requisites: { addressees: [...addressees, second] } })
}

type Answer = { n: number; now: Date; minister: Actor; documentId: string; fate: ReplyStage; passphrase: string }

async function answer({ n, now, minister, documentId, fate, passphrase }: Answer): Promise<void> {
  const subject = SUBJECTS[n % SUBJECTS.length] as (typeof SUBJECTS)[number]
  const executor = await actorByLogin(EXECUTORS[n % EXECUTORS.length] as string)
  const second = await actorByLogin(n % 2 ? 'osipova' : 'guseva')
  const controller = await actorByLogin('orlova')
  const { replyId } = await execute(
    startAssignment,
    { actor: minister, now },
    {
      requestId: documentId,
      subject: subject.title,
      text: `Подготовить ответ: ${subject.ask}. Проработать с финансовым отделом.`,
      responsibleId: executor.personId,
      coExecutorIds: [second.personId],
      controllerId: n % 4 === 0 ? controller.personId : null,
      onControl: n % 4 === 0,
      dueDate: new Date(Date.now() + ((n % 9) + 1) * 24 * HOUR).toISOString().slice(0, 10),
    },
  )
  const later = { actor: executor, now: new Date(now.getTime() + HOUR) }
  await execute(postMessage, later, {
    documentId: replyId,
    text: 'Взял в работу. Сведения по площадкам запрошены, проект будет к вечеру.',
    mentions: [second.personId],
  })
  await execute(
    postMessage,
    { actor: second, now: new Date(later.now.getTime() + HOUR / 4) },
    { documentId: replyId, text: 'Перечень сверила, расхождений нет. Приложение добавила в файлы.' },
  )
  if (n === TO_TWO) await addressSecond(replyId, later)
  const sha256 = await makeAnnex(subject, second.personId)
  await execute(
    attachFile,
    { actor: second, now: later.now },
    { documentId: replyId, sha256, name: 'Приложение 1. Расчёт.docx', role: 'attachment' },
  )
  await carryReply({ replyId, text: replyText(subject), executor, minister, stage: fate, from: later.now, passphrase })
}
