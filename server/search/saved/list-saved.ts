import { searchContract } from '@/lib/contracts/search'
import { defineQuery } from '../../kernel/query'
import { ownSaved, questionOf } from './saved-queries'

/** One's own saved queries, by name. */
export const listSaved = defineQuery(searchContract.saved, {
  name: 'search.saved',
  async run({ db, actor }) {
    const rows = await ownSaved(db, actor)
    return rows.flatMap((row) => {
      const asked = questionOf(row)
      return asked ? [{ id: row.id, name: row.name, asked }] : []
    })
  },
})
