import { journalsContract } from '@/lib/contracts/journals'
import { defineQuery } from '../../kernel/query'
import { countByLevel } from './count-by-level'
import { placesOfAppeals, standsIn } from './places-of-appeals'

/** How many appeals of a journal came from each place of a level of the address, of all or of those from one place (V-06.03). */
export const countAppeals = defineQuery(journalsContract.countAppeals, {
  name: 'journals.countAppeals',
  async run({ db, actor }, { level, ...asked }) {
    const { appeals, closed } = await placesOfAppeals(db, actor, asked)
    const within = appeals.map(({ levels }) => levels).filter((levels) => standsIn(levels, asked))
    return { ...countByLevel(within, level), closed }
  },
})
