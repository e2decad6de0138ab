import { registryContract } from '@/lib/contracts/registry'
import { defineQuery } from '../kernel/query'
import { repeatsOf } from './repeats'

/** Earlier appeals of the author named in the card, to link a repeated one with (V-19.29). */
export const findRepeats = defineQuery(registryContract.findRepeats, {
  name: 'registry.findRepeats',
  run: ({ db, actor }, wanted) => repeatsOf(db, actor, wanted),
})
