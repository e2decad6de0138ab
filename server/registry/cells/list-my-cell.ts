import { and, eq, inArray, or } from 'drizzle-orm'
import { people, processedMail } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineQuery } from '../../kernel/query'
import { findCellMail, IN_CELL, viewCellMail } from './cell-of'

/** What lies in the cell of the caller's unit, or is for the caller or whom they replace, until it is taken. */
export const listMyCell = defineQuery(registryContract.myCell, {
  name: 'registry.myCell',
  async run({ db, actor }) {
    const own = [actor.personId, ...actor.substitutes.map(({ personId }) => personId)]
    const theirs = or(inArray(processedMail.personId, own), actor.unitId ? eq(people.unitId, actor.unitId) : undefined)
    return { items: await viewCellMail(db, actor, await findCellMail(db, and(IN_CELL, theirs))) }
  },
})
