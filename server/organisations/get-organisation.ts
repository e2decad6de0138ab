import { organisationsContract } from '@/lib/contracts/organisations'
import { defineQuery } from '../kernel/query'
import { getEntry } from './entries'
import { missionsAmong } from './missions-among'

/** One addressee, shared or one's own (V-05.07, V-05.11); an old id of a merged one leads to the entry that was kept. */
export const readOrganisation = defineQuery(organisationsContract.get, {
  name: 'organisations.get',
  async run({ db, actor }, { organisationId }) {
    const entry = await getEntry(db, actor, organisationId)
    return { ...entry, foreignMission: (await missionsAmong(db, [entry.id])).has(entry.id) }
  },
})
