import { journalsContract } from '@/lib/contracts/journals'
import { inLevels } from '@/lib/countries/levels'
import { defineQuery } from '../kernel/query'
import { placesOfAppeals, standsIn } from './appeals/places-of-appeals'
import { getJournal, registerOf } from './register'

/**
 * The register of a journal for a period (V-20.27); of appeals, those whose address stands in a place of any level too, as far as
 * the reader may see them (V-06.03).
 */
export const journalRegister = defineQuery(journalsContract.register, {
  name: 'journals.register',
  async run({ db, actor }, { journalId, from, until, ...within }) {
    const period = { journalId, from, until }
    await getJournal(db, journalId)
    if (!inLevels(within)) return registerOf(db, actor, period)
    const { appeals } = await placesOfAppeals(db, actor, period)
    const only = appeals.filter(({ levels }) => standsIn(levels, within)).map(({ documentId }) => documentId)
    return registerOf(db, actor, { ...period, only })
  },
})
