import { eq } from 'drizzle-orm'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { getPerson, loadCalendar } from '../../directory'
import { addTimeline } from '../../documents'
import { personOf } from '../../kernel/actor'
import { officeTime } from '../../kernel/clock'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayDispatch } from '../policy'
import { touchRegistry } from '../touch-registry'
import { checkLines } from './check-lines'
import { loadLines } from './lines'
import { passChecks } from './pass-checks'
import { mailClassOf, requireWay } from './require-way'
import { sendBy } from './rules'

/**
 * Takes documents for sending: every check is made or vouched for by hand and stays with the line, and the day of
 * sending follows from the hour. Throws `registry.checks_failed` with the first line that
 * fails and what is wrong, `registry.not_waiting`, `registry.already_sent`, and what `requireWay` throws.
 */
export const acceptLines = defineCommand(registryContract.acceptLines, {
  name: 'registry.acceptLines',
  load: (tx, { lineIds }, actor) => loadLines(tx, lineIds, actor),
  policy: mayDispatch,
  async run(ctx, { confirmed, coverReason }, loaded) {
    const { tx, today, now } = ctx
    const calendar = await loadCalendar(tx)
    const { name: by } = await getPerson(tx, ctx.actor.personId)
    const facts = loaded.map(({ line, document: { regNumber, regDate } }) => ({ ...line, number: regNumber, regDate }))
    const made = await checkLines(tx, facts, { calendar, today })
    const days: string[] = []
    for (const { line, document } of loaded) {
      if (line.state === 'sent') throw new DomainError('conflict', 'registry.already_sent')
      if (line.state !== 'waiting') throw new DomainError('conflict', 'registry.not_waiting', { state: line.state })
      requireWay(document, line)
      const checks = passChecks({ line, document }, made.get(line.id) ?? [], { confirmed, by, coverReason })
      const day = sendBy(calendar, { day: today, time: officeTime(now) }, line)
      await tx
        .update(dispatchLines)
        .set({
          state: 'accepted',
          mailClass: mailClassOf(document.access, line),
          checks,
          sendBy: day,
          acceptedAt: now,
          acceptedBy: personOf(ctx.actor),
        })
        .where(eq(dispatchLines.id, line.id))
      const data = { text: line.addressee, date: day }
      await addTimeline(ctx, { documentId: document.id, kind: 'event', name: 'registry.dispatch_accepted', data })
      days.push(day)
    }
    touchRegistry(ctx)
    return { sendBy: days }
  },
  audit: ({ lineIds, confirmed, coverReason }) => ({ stream: 'dispatch', detail: { lineIds, confirmed, coverReason } }),
})
