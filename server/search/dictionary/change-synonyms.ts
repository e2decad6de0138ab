import { eq } from 'drizzle-orm'
import { searchSynonyms } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canKeepDictionary } from '../policy'
import { checkGroup, lockDictionary } from './check-group'

/**
 * Changes a group, takes it out of use or puts it back. Nothing is deleted: a group that comes with the product would
 * otherwise come again with the next release.
 */
export const changeSynonyms = defineCommand(searchContract.changeSynonyms, {
  name: 'search.changeSynonyms',
  async load(tx, { groupId }) {
    await lockDictionary(tx)
    const [group] = await tx.select().from(searchSynonyms).where(eq(searchSynonyms.id, groupId)).for('update')
    if (!group) throw new DomainError('not_found', 'search.synonyms_not_found')
    return group
  },
  policy: canKeepDictionary,
  async run({ tx }, { groupId, words, active, version }, group) {
    if (group.version !== version) throw new DomainError('conflict', 'search.synonyms_changed')
    if (active) await checkGroup(tx, words, groupId)
    const next = version + 1
    await tx.update(searchSynonyms).set({ words, active, version: next }).where(eq(searchSynonyms.id, groupId))
    return { version: next }
  },
  audit: ({ groupId, words, active }, _output, group) => ({
    stream: `search-dictionary:${groupId}`,
    detail: { words, active, before: { words: group.words, active: group.active } },
  }),
})
