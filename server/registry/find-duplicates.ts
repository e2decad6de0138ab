import { registryContract } from '@/lib/contracts/registry'
import { defineQuery } from '../kernel/query'
import { getOrganisation } from '../organisations'
import { duplicatesOf } from './duplicates'

/** Letters that may be the same one as the card on screen. */
export const findDuplicates = defineQuery(registryContract.findDuplicates, {
  name: 'registry.findDuplicates',
  async run({ db, actor }, { correspondentId, ...wanted }) {
    const known = correspondentId ? await getOrganisation(db, correspondentId).catch(() => null) : null
    return duplicatesOf(db, actor, { ...wanted, correspondentId: known?.id })
  },
})
