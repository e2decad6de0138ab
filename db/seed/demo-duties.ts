import { execute } from '@/server/kernel/execute'
import { addDuty } from '@/server/registry/duties/add-duty'
import { getDb } from '../client'
import { organisations } from '../schema'
import { DUTIES } from './content/duties'
import { actorByLogin } from './demo-actors'

const ORDER = 'Приказ от 12.01.2026 №\u00a04 «О распределении обязанностей»'

/** The distribution of duties of the invented ministry, written down by its clerk. */
export async function seedDuties(): Promise<void> {
  const clerk = await actorByLogin('zimina')
  const known = new Map((await getDb().select().from(organisations)).map(({ id, name }) => [name, id]))
  for (const { login, access, topics, bodies, categories } of DUTIES) {
    const { personId } = await actorByLogin(login)
    const bodyIds = bodies.flatMap((name) => known.get(name) ?? [])
    await execute(
      addDuty,
      { actor: clerk },
      { personId, access, topics: [...topics], bodyIds, categories: [...categories], order: ORDER, from: '2026-01-12' },
    )
  }
}
