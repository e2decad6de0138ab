import type { DbOrTx } from '@/db/client'
import { journalsContract } from '@/lib/contracts/journals'
import type { Level } from '@/lib/countries/levels'
import type { Actor } from '../../kernel/actor'
import { defineQuery } from '../../kernel/query'
import { countByLevel } from './count-by-level'
import { type Asked, placesOfAppeals, standsIn } from './places-of-appeals'

type Counted = ReturnType<typeof countByLevel> & { closed: number }

/** Appeals of a journal, of all or of those from one place, counted by a level; and how many the reader may not see (V-06.03, V-19.27). */
export async function appealCounts(
  db: DbOrTx,
  actor: Actor,
  { level, ...asked }: Asked & { level: Level },
): Promise<Counted> {
  const { appeals, closed } = await placesOfAppeals(db, actor, asked)
  const within = appeals.map(({ levels }) => levels).filter((levels) => standsIn(levels, asked))
  return { ...countByLevel(within, level), closed }
}

/** How many appeals of a journal came from each place of a level of the address, of all or of those from one place (V-06.03). */
export const countAppeals = defineQuery(journalsContract.countAppeals, {
  name: 'journals.countAppeals',
  run: ({ db, actor }, asked) => appealCounts(db, actor, asked),
})
