import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appealProlongations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { paragraph } from '@/lib/editor/content'
import { latestTerm } from '@/lib/registry/appeal-term'
import { formatDate } from '@/lib/text/dates'
import {
  addTimeline,
  changeCard,
  createDocument,
  type LoadedDocument,
  linkDocuments,
  loadDocument,
  moveWorkItems,
} from '../../documents'
import { actsFor } from '../../kernel/actor'
import { endOfOfficeDay } from '../../kernel/clock'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { createText } from '../../rooms'
import { canProlong, decidesFor, fitsTerm, prolongable } from './rules'

/**
 * Prolongs the term of an appeal, once and by thirty days at most, with the reason; the notice its author must get is begun in the
 * same act, addressed and written, and linked with the appeal (59-ФЗ, article 12, part 2). Terms of instructions stay: one
 * on control is given anew (V-15.12, V-19.14). Throws what `prolongable` says, and `registry.term_too_long` with the last day.
 */
export const prolongAppeal = defineCommand(registryContract.prolongAppeal, {
  name: 'registry.prolongAppeal',
  async load(tx, { documentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const decider = decidesFor(actor, document)
    return {
      document,
      prolonged: (await prolongationOf(tx, documentId)) !== null,
      behalf: decider ? actsFor(actor, decider) : null,
    }
  },
  policy: (actor, { document }) => canProlong(actor, document),
  async run(ctx, { documentId, until, reason }, { document, prolonged, behalf }) {
    const verdict = prolongable(document, { prolonged, today: ctx.today })
    if (verdict !== true) throw new DomainError('conflict', verdict)
    const from = document.dueDate ?? ctx.today
    const fits = fitsTerm(from, until)
    if (fits !== true) throw new DomainError('invalid', fits, { date: formatDate(latestTerm(from)) })
    const noticeId = await beginNotice(ctx, document, until)
    await ctx.tx.insert(appealProlongations).values({
      ...{ documentId, fromDate: from, untilDate: until, reason, noticeId },
      ...{ decidedBy: ctx.actor.personId, decidedAt: ctx.now },
      ...{ decidedFor: behalf?.onBehalfOf ?? null, order: behalf?.onBehalfOf ? behalf.order : null },
    })
    await changeCard(ctx, document, { set: { dueDate: until } })
    await moveWorkItems(ctx, { documentId, kinds: ['consider', 'control'], dueAt: endOfOfficeDay(until) })
    const data = { date: until, reason }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.prolonged', data, ...behalf })
    return { until, noticeId }
  },
  audit: ({ documentId, until, reason }, { noticeId }, { document, behalf }) => ({
    stream: `document:${documentId}`,
    detail: { from: document.dueDate, until, reason, noticeId },
    ...behalf,
  }),
})

/** How the term of this appeal was prolonged, or null. */
export async function prolongationOf(tx: Pick<Tx, 'select'>, documentId: string) {
  const [row] = await tx.select().from(appealProlongations).where(eq(appealProlongations.documentId, documentId))
  return row ?? null
}

/** The letter to the author, as closed as the appeal; whoever prolonged writes it on, has it signed and sent. */
async function beginNotice(ctx: CommandContext, document: LoadedDocument, until: string): Promise<string> {
  const { id, regNumber, regDate, access, unitId, requisites } = document
  const { appeal } = IncomingRequisites.parse(requisites)
  const title = 'О продлении срока рассмотрения обращения'
  const addressee = { position: '', name: appeal?.applicant ?? '', address: appeal?.address ?? '' }
  const notice = await createDocument(ctx, {
    ...{ kind: 'outgoing', title, access, unitId },
    requisites: { addressees: [addressee], heading: title },
  })
  const about = `от ${formatDate(regDate ?? ctx.today)} №\u00a0${regNumber ?? ''}`
  const words = `Сообщаем, что срок рассмотрения Вашего обращения ${about} продлён до ${formatDate(until)}.`
  await createText(ctx, notice.id, { type: 'doc', content: [paragraph(words)] })
  await linkDocuments(ctx, { fromId: notice.id, toId: id, kind: 'related' })
  return notice.id
}
