import { and, asc, between, desc, inArray, isNull, or } from 'drizzle-orm'
import { originalRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineQuery } from '../../kernel/query'
import { requireRegistrar } from '../receipts/list-receipts'
import { viewRegisters } from './view-registers'

const MOST = 200

/** Neither signed for nor struck out. */
const unsigned = and(isNull(originalRegisters.receivedAt), isNull(originalRegisters.withdrawnAt))

/** Registers of originals made on the days of a period, and those that nobody has signed yet, the last first. */
export const listOriginalRegisters = defineQuery(registryContract.originalRegisters, {
  name: 'registry.originalRegisters',
  async run({ db, actor }, { from, until }) {
    requireRegistrar(actor)
    const rows = await db
      .select()
      .from(originalRegisters)
      .where(or(unsigned, between(originalRegisters.handedOn, from, until)))
      .orderBy(desc(originalRegisters.year), desc(originalRegisters.number))
      .limit(MOST)
    return { registers: await viewRegisters(db, actor, rows) }
  },
})

/** Registers of originals that wait for the signature of the caller, or of somebody they act for, the oldest first. */
export const listOriginalsForMe = defineQuery(registryContract.originalsForMe, {
  name: 'registry.originalsForMe',
  async run({ db, actor }) {
    const people = [actor.personId, ...actor.substitutes.map(({ personId }) => personId)]
    const rows = await db
      .select()
      .from(originalRegisters)
      .where(and(inArray(originalRegisters.receiverId, people), unsigned))
      .orderBy(asc(originalRegisters.year), asc(originalRegisters.number))
      .limit(MOST)
    return { registers: await viewRegisters(db, actor, rows) }
  },
})
