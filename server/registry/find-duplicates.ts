import { registryContract } from '@/lib/contracts/registry'
import { defineQuery } from '../kernel/query'
import { duplicatesOf } from './duplicates'

/** Letters that may be the same one as the card on screen. */
export const findDuplicates = defineQuery(registryContract.findDuplicates, {
  name: 'registry.findDuplicates',
  run: ({ db, actor }, wanted) => duplicatesOf(db, actor, wanted),
})
