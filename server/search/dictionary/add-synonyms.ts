import { searchSynonyms } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { canKeepDictionary } from '../policy'
import { checkGroup, lockDictionary } from './check-group'

/** Adds a group of words that mean the same; the next question already knows it (C-16.02). */
export const addSynonyms = defineCommand(searchContract.addSynonyms, {
  name: 'search.addSynonyms',
  load: (tx) => lockDictionary(tx),
  policy: canKeepDictionary,
  async run({ tx }, { words }) {
    await checkGroup(tx, words)
    const id = newId()
    await tx.insert(searchSynonyms).values({ id, words })
    return { id }
  },
  audit: ({ words }, { id }) => ({ stream: `search-dictionary:${id}`, detail: { words } }),
})
