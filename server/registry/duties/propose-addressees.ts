import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import type { Access } from '@/lib/contracts/access'
import { registryContract } from '@/lib/contracts/registry'
import type { ProposedAddressee } from '@/lib/contracts/registry-duties'
import { actingFor, mayReceiveRestricted, peopleNamed } from '../../directory'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { readWords } from '../../language'
import { mayRegister } from '../policy'
import { type DutyRow, dutyRows, goesTo, stateOf } from './duty-rows'
import { type Duties, type Letter, ranked, reasonsOf } from './match'

const MOST = 5

/**
 * Who considers a letter by the distribution of duties, with the reason, the likeliest first (V-14.04, V-14.11): by
 * keyword, author, group and kind, so that acts of federal bodies come to who answers for legal work; what is for official use by rows of its own
 * and to those alone who may be sent it. It only proposes. Of an official who is away the one who acts for them is named;
 * of one who has left, nobody.
 */
export const proposeAddressees = defineQuery(registryContract.proposeAddressees, {
  name: 'registry.proposeAddressees',
  async run({ db, actor, today }, { title, correspondentId, ...what }): Promise<ProposedAddressee[]> {
    const verdict = mayRegister(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const rows = (await dutyRows(db)).filter((row) => goesTo(row) && stateOf(row, today) === 'active')
    const letter = { words: await readWords(title), senders: await sendersOf(db, correspondentId), ...what }
    const matched = await matching(db, rows, letter)
    const acting = await actingOn(db, matched, { ...what, today })
    const proposed = ranked(matched).map(({ id, name, reasons }) => {
      const instead = acting.get(id)
      return instead ? { ...instead, insteadOf: name, reasons } : { id, name, insteadOf: null, reasons }
    })
    const first = proposed.filter(({ id }, at) => proposed.findIndex((one) => one.id === id) === at)
    return first.slice(0, MOST)
  },
})

/** Who acts for these officials; what is for official use an acting one is sent only who may be, else it waits in the official's cabinet. */
async function actingOn(db: DbOrTx, matched: { id: string }[], { access, today }: { access: Access; today: string }) {
  const acting = await actingFor(
    db,
    matched.map(({ id }) => id),
    today,
  )
  if (access !== 'dsp') return acting
  const admitted = await mayReceiveRestricted(
    db,
    [...acting.values()].map(({ id }) => id),
  )
  return new Map([...acting].filter(([, { id }]) => admitted.has(id)))
}

async function matching(db: DbOrTx, rows: DutyRow[], letter: Letter) {
  const names = await peopleNamed(
    db,
    rows.map(({ personId }) => personId),
  )
  const read = rows.map(async ({ personId, topics, ...kept }) => {
    const words = topics.map(async (topic) => ({ topic, words: await readWords(topic) }))
    const duties: Duties = { ...kept, topics: await Promise.all(words) }
    return { id: personId, name: names.get(personId) ?? '', duties, reasons: reasonsOf(duties, letter) }
  })
  return (await Promise.all(read)).filter(({ reasons }) => reasons.length > 0)
}

/** The correspondent, the unit and the organisation it stands under, nearest first; of a merged one what it leads to. */
async function sendersOf(db: DbOrTx, correspondentId: string | undefined): Promise<Letter['senders']> {
  if (!correspondentId) return []
  const rows = (await db.execute(sql`
    with recursive up as (
      select o.id, o.parent_id, o.category, 0 as step from organisations o
        where o.id = (select coalesce(n.merged_into_id, n.id) from organisations n where n.id = ${correspondentId})
      union all select p.id, p.parent_id, p.category, up.step + 1 from up join organisations p on p.id = up.parent_id
    ) select id, category from up order by step`)) as unknown as Letter['senders']
  return rows
}
