import { directoryContract } from '@/lib/contracts/directory'
import { defineQuery } from '../kernel/query'
import { proposeDative } from './propose-dative'

/** The rule's proposal for a name that is being typed. */
export const proposeDativeName = defineQuery(directoryContract.proposeDative, {
  name: 'directory.proposeDative',
  run: async (_ctx, name) => ({ dativeName: proposeDative(name) }),
})
