import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { issuedNumbers, journals, reservedNumbers } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { lockGroup } from './groups/write-group'
import { kindsLedTo } from './kinds-led-to'
import { previewNumber } from './next-number'
import type { Journal } from './open-journal'
import { canChangeJournals } from './policy'
import { checkSubject, checkTemplate } from './rules'
import { takeDefault } from './take-default'

/**
 * Changes how a journal numbers from now on; what it has given stays as it is (T-14.02, T-14.07). Its period stands once a
 * number was given, and a default journal gives its place only to another one (T-14.06), so it stays with what it registers. Its
 * flow changes while nothing hangs on it: no number given, none kept, no setting that leads to it. Throws
 * `journals.changed_meanwhile`, `journals.closed`, `journals.numbered`, `journals.default_stays`, `journals.flow_numbered`,
 * `journals.flow_reserved`, `journals.in_settings` and what is wrong with a format.
 */
export const changeJournal = defineCommand(journalsContract.change, {
  name: 'journals.change',
  async load(tx, { journalId }) {
    const [journal] = await tx.select().from(journals).where(eq(journals.id, journalId)).for('update')
    if (!journal) throw new DomainError('not_found', 'journals.not_found')
    return { journal, issued: await tx.$count(issuedNumbers, eq(issuedNumbers.journalId, journalId)) }
  },
  policy: canChangeJournals,
  async run(ctx, { journalId, expectedVersion, ...input }, { journal, issued }) {
    if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
    if (journal.version !== expectedVersion) throw new DomainError('conflict', 'journals.changed_meanwhile')
    const verdict = checkTemplate(input.template)
    if (verdict !== true) throw new DomainError('invalid', verdict)
    if (issued && input.period !== journal.period) throw new DomainError('conflict', 'journals.numbered', { issued })
    const { flow = journal.flow, subject = journal.subject } = input
    requireSubject(journal, { flow, subject })
    if (flow !== journal.flow) await requireFree(ctx.tx, journal, issued)
    const groupId = input.groupId === undefined ? journal.groupId : input.groupId
    // Held, so that it is not taken out of use meanwhile.
    if (groupId && groupId !== journal.groupId) await lockGroup(ctx.tx, groupId)
    if (journal.isDefault && !input.isDefault) throw new DomainError('invalid', 'journals.default_stays')
    const newDefault = input.isDefault && (!journal.isDefault || groupId !== journal.groupId)
    if (newDefault) await takeDefault(ctx.tx, { ...journal, flow, subject, groupId })
    const [changed] = await ctx.tx
      .update(journals)
      .set({ ...input, version: sql`${journals.version} + 1` })
      .where(and(eq(journals.id, journalId), eq(journals.version, expectedVersion)))
      .returning()
    if (!changed) throw new DomainError('conflict', 'journals.changed_meanwhile')
    ctx.touch({ entity: 'registry', version: 0, rooms: ['registry'] })
    return { nextNumber: await previewNumber(ctx.tx, changed, ctx.today), version: changed.version }
  },
  audit: ({ journalId, ...after }, _output, { journal }) => {
    const { name, unitIndex, caseIndex, template, digits, suffix, period, isDefault, barcode } = journal
    const { flow, subject, groupId } = journal
    const numbering = { template, digits, suffix, period, isDefault, barcode, flow, subject, groupId }
    const before = { name, unitIndex, caseIndex, ...numbering }
    return { stream: `journal:${journalId}`, detail: { before, after } }
  },
})

function requireSubject(journal: Journal, wanted: Pick<Journal, 'flow' | 'subject'>): void {
  const verdict = checkSubject({ ...journal, ...wanted })
  if (verdict !== true) throw new DomainError('invalid', verdict)
  const same = wanted.flow === journal.flow && wanted.subject === journal.subject
  if (journal.isDefault && !same) throw new DomainError('invalid', 'journals.default_stays')
}

/** A register never mixes flows (R-02.09, T-14.02). Registrations hold the journal's row until they end, so none is under way. */
async function requireFree(tx: Tx, { id }: Journal, issued: number): Promise<void> {
  if (issued) throw new DomainError('conflict', 'journals.flow_numbered', { issued })
  const { journalId, documentId, releasedOn } = reservedNumbers
  const kept = await tx.$count(reservedNumbers, and(eq(journalId, id), isNull(documentId), isNull(releasedOn)))
  if (kept) throw new DomainError('conflict', 'journals.flow_reserved', { kept })
  const kinds = await kindsLedTo(tx, id)
  if (kinds) throw new DomainError('conflict', 'journals.in_settings', { kinds })
}
