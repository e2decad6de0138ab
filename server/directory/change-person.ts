import { eq } from 'drizzle-orm'
import { people } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayManage } from './policy'
import { proposeDative } from './propose-dative'
import { getPerson } from './queries'

/**
 * Changes how a person is named and where to find them. The dative a letter is addressed by is kept as the office writes
 * it; when the name changes and no form is given, the rule proposes one.
 */
export const changePerson = defineCommand(directoryContract.changePerson, {
  name: 'directory.changePerson',
  async load(tx, { personId }) {
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update')
    if (!person) throw new DomainError('not_found', 'directory.unknown_person')
    return person
  },
  policy: mayManage,
  async run(ctx, { personId, ...change }, before) {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const after = { ...before, ...given }
    const renamed = (['surname', 'firstName', 'patronymic', 'gender'] as const).some(
      (key) => before[key] !== after[key],
    )
    const dativeName = change.dativeName ?? (renamed ? proposeDative(after) : before.dativeName)
    await ctx.tx
      .update(people)
      .set({ ...given, dativeName, version: before.version + 1 })
      .where(eq(people.id, personId))
    return getPerson(ctx.tx, personId)
  },
  audit: ({ personId, ...change }, _output, before) => ({
    stream: `person:${personId}`,
    detail: { before: pick(before, Object.keys(change)), ...change },
  }),
})

const pick = (row: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))
