import { searchContract } from '@/lib/contracts/search'
import type { NewHits } from '@/lib/contracts/search-saved'
import { defineQuery } from '../../kernel/query'
import { withinTime } from '../within-time'
import { newSince } from './new-since'
import { answerTo, ownSaved, questionOf } from './saved-queries'

/** No statement of one count takes longer, and no count begins after the whole time is out. */
const ONE_MS = 300
const ALL_MS = 1500

/**
 * New documents in each of one's saved queries, by the rights of this moment (V-21.04). At most twenty, each one question
 * of at most a window of documents; what would take too long is left out, and counted another time.
 */
export const countNew = defineQuery(searchContract.newHits, {
  name: 'search.newHits',
  async run({ db, actor, now }) {
    const counts: NewHits[] = []
    const until = performance.now() + ALL_MS
    for (const row of await ownSaved(db, actor)) {
      const question = questionOf(row)
      if (!question) continue
      if (performance.now() > until) break
      const answer = await withinTime(db, ONE_MS, (tx) => answerTo(tx, { actor, now }, question))
      if (answer) counts.push({ id: row.id, ...newSince(answer, row) })
    }
    return counts
  },
})
