import { registryContract } from '@/lib/contracts/registry'
import { documentsByNumber } from '../journals'
import { defineQuery } from '../kernel/query'

/** Registered documents by number in any writing, for «На № … от …» and for going on from an earlier letter. */
export const findByNumber = defineQuery(registryContract.findByNumber, {
  name: 'registry.findByNumber',
  run: ({ db, actor }, { number }) => documentsByNumber(db, actor, { number }),
})
