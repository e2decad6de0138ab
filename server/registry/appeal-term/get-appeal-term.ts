import { registryContract } from '@/lib/contracts/registry'
import { latestTerm } from '@/lib/registry/appeal-term'
import { documentRefs, loadDocument, personRefs } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { allOf } from '../../kernel/policy'
import { defineQuery } from '../../kernel/query'
import { prolongationOf } from './prolong-appeal'
import { canProlong, prolongable } from './rules'

const GONE: ReadonlySet<string> = new Set(['sent', 'closed', 'filed'])

/** The term of an appeal, how it was prolonged and whether its author has been told, and what this person may do (59-ФЗ, article 12). */
export const getAppealTerm = defineQuery(registryContract.appealTerm, {
  name: 'registry.appealTerm',
  async run({ db, actor, today }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    if (document.kind !== 'appeal') throw new DomainError('invalid', 'registry.not_an_appeal')
    const row = await prolongationOf(db, documentId)
    const people = await personRefs(db, [row?.decidedBy ?? null, row?.decidedFor ?? null])
    const notice = row && (await documentRefs(db, actor, [row.noticeId])).get(row.noticeId)
    return {
      dueDate: document.dueDate,
      latest: document.dueDate && latestTerm(document.dueDate),
      prolonged: row && {
        ...{ from: row.fromDate, until: row.untilDate, reason: row.reason, at: row.decidedAt.toISOString() },
        by: people.get(row.decidedBy) ?? null,
        behalf: people.get(row.decidedFor ?? '') ?? null,
        notice: {
          documentId: notice?.id ?? null,
          ...{ number: notice?.number ?? null, date: notice?.date ?? null },
          sent: GONE.has(notice?.state ?? ''),
        },
      },
      prolong: allOf(canProlong(actor, document), prolongable(document, { prolonged: row !== null, today })),
    }
  },
})
