import { oc } from '@orpc/contract'
import { z } from 'zod'
import { typedWords } from './search-asked'

export const MOST_WAYS = 20

/** Ways to write the same thing; a question for one finds the others. */
export const SynonymGroup = z.object({
  id: z.uuid(),
  words: z.array(z.string()),
  active: z.boolean(),
  own: z.boolean().describe('added by this office; the others come with the product'),
  version: z.number().int(),
})
export type SynonymGroup = z.infer<typeof SynonymGroup>

const words = z.array(typedWords(100)).min(2).max(MOST_WAYS).describe('ways to write the same thing')
const groupId = z.uuid()
const version = z.number().int().describe('the version that was changed; another one is a conflict')
const tags = ['search']

export const dictionaryContract = {
  dictionary: oc
    .route({ method: 'GET', path: '/search/dictionary', summary: 'Groups of words that mean the same', tags })
    .input(z.object({ query: z.string().max(100).default('') }))
    .output(z.object({ groups: z.array(SynonymGroup), total: z.number().int() })),
  addSynonyms: oc
    .route({ method: 'POST', path: '/search/dictionary', summary: 'Add a group of words that mean the same', tags })
    .input(z.object({ words }))
    .output(z.object({ id: z.uuid() })),
  changeSynonyms: oc
    .route({
      method: 'PUT',
      path: '/search/dictionary/{groupId}',
      summary: 'Change a group, take it out of use, put it back',
      tags,
    })
    .input(z.object({ groupId, version, words, active: z.boolean().default(true) }))
    .output(z.object({ version: z.number().int() })),
}
