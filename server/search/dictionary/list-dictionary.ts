import { searchSynonyms } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { canKeepDictionary } from '../policy'
import { keyOf } from './rules'

/** Groups of words that mean the same (C-16.02), those in use first, by their first word; narrowed by any part of a word. */
export const listDictionary = defineQuery(searchContract.dictionary, {
  name: 'search.dictionary',
  async run({ db, actor }, { query }) {
    const verdict = canKeepDictionary(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const rows = await db.select().from(searchSynonyms)
    const asked = keyOf(query)
    const groups = rows
      .filter(({ words }) => words.some((word) => keyOf(word).includes(asked)))
      .sort((a, b) => Number(b.active) - Number(a.active) || (a.words[0] ?? '').localeCompare(b.words[0] ?? '', 'ru'))
      .map(({ key, ...group }) => ({ ...group, own: key === null }))
    return { groups, total: rows.length }
  },
})
