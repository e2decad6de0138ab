import { registryContract } from '@/lib/contracts/registry'
import { personRefs } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { plainText } from '../plain-text'
import { mayKeepDuties } from '../policy'
import { dutyRows, stateOf } from './duty-rows'

/** The distribution of duties by the names of officials, narrowed by part of a name, a topic or a body (V-14.11). */
export const listDuties = defineQuery(registryContract.duties, {
  name: 'registry.duties',
  async run({ db, actor, today }, { query }) {
    const verdict = mayKeepDuties(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const rows = await dutyRows(db)
    const people = await personRefs(
      db,
      rows.map(({ personId }) => personId),
    )
    const views = rows.flatMap(({ personId, ...row }) => {
      const person = people.get(personId)
      return person ? [{ ...row, person, state: stateOf(row, today) }] : []
    })
    const asked = plainText(query)
    const fits = ({ person, topics, bodies, kinds, groups, order }: (typeof views)[number]) =>
      [
        person.name,
        person.position,
        order,
        ...topics,
        ...groups,
        ...[...bodies, ...kinds].map(({ name }) => name),
      ].some((text) => plainText(text).includes(asked))
    return { duties: views.filter(fits), total: views.length }
  },
})
