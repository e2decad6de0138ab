import type { Db } from '@/db/client'
import { units } from '@/db/schema'
import { addCase } from '@/server/archive/nomenclature/add-case'
import { closeByReply } from '@/server/assignments'
import type { Actor } from '@/server/kernel/actor'
import { officeDate } from '@/server/kernel/clock'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { instruct } from './letters'
import { addPerson } from './office'
import { type Registry, registered } from './registry'
import { inCommand } from './rooms'

/** The year in which the tests register. */
export const YEAR = Number(officeDate(new Date()).slice(0, 4))

/** A second unit with the index «02» and one person in it. */
export async function addUnit(db: Db, parentId: string, index = '02'): Promise<{ unitId: string; person: Actor }> {
  const unitId = newId()
  await db.insert(units).values({ id: unitId, parentId, name: `Отдел ${index}`, index })
  return { unitId, person: await addPerson(db, { surname: `Соседов${index}`, unitId }) }
}

/** Fields of an entry that says what is in the case. */
export const entry = (unitId: string, index: string, more: Record<string, unknown> = {}) => ({
  ...{ year: YEAR, unitId, index, heading: `Переписка о тепловых сетях (${index})`, term: '5 лет', article: 'ст. 70' },
  ...more,
})

/** A case that keeps paper and files, or another as it is said. */
export const caseOf = async (
  { clerk, unitId }: Pick<Registry, 'clerk' | 'unitId'>,
  index: string,
  more: Record<string, unknown> = {},
): Promise<string> =>
  (await execute(addCase, { actor: clerk }, { ...entry(unitId, index), medium: 'both', ...more } as never)).id

/** A registered letter whose instruction to the executor is carried out. */
export async function executedLetter(db: Db, office: Registry, card: Record<string, unknown> = {}): Promise<string> {
  const { documentId } = await registered(db, office, card)
  const { replyId } = await instruct(office, { requestId: documentId })
  await inCommand(office.clerk, (ctx) => closeByReply(ctx, replyId))
  return documentId
}
