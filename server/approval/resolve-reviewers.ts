import { approvalContract } from '@/lib/contracts/approval'
import { loadDocument } from '../documents'
import { defineQuery } from '../kernel/query'
import { executorFor, executorsOf } from './executors'
import { reviewersFrom } from './participants'
import { colleagues } from './view-people'

/** Whom the typed surnames name, token by token, while they are being typed; the start resolves them again. */
export const resolveReviewersQuery = defineQuery(approvalContract.resolveReviewers, {
  name: 'approval.resolveReviewers',
  async run({ db, actor }, { documentId, text }) {
    const document = await loadDocument(db, documentId, { actor })
    const executorId = executorFor(actor, document.authorId, await executorsOf(db, document.id))
    const tokens = await reviewersFrom(db, { text, executorId })
    const known = await colleagues(
      db,
      tokens.flatMap((token) => [token.personId, ...token.candidates]),
    )
    return tokens.map(({ text: typed, state, personId, candidates }) => ({
      text: typed,
      state,
      person: known.get(personId ?? '') ?? null,
      candidates: candidates.flatMap((id) => known.get(id) ?? []),
    }))
  },
})
