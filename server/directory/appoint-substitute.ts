import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { people, substitutions } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { closeConnections } from '../realtime/sessions-channel'
import { canSubstitute } from './policy'
import { touchCabinet } from './touch-cabinet'

/** Appoints who acts for an absent person, from which day to which, by which order. */
export const appointSubstitute = defineCommand(directoryContract.appointSubstitute, {
  name: 'directory.appointSubstitute',
  async load(tx, { absentId, substituteId }) {
    const here = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(inArray(people.id, [absentId, substituteId]), isNull(people.leftAt)))
      .for('no key update')
    if (absentId === substituteId) throw new DomainError('invalid', 'directory.same_person')
    if (here.length !== 2) throw new DomainError('invalid', 'directory.unknown_person')
    return null
  },
  policy: (actor, _loaded, { absentId }) => canSubstitute(actor, absentId),
  async run(ctx, input) {
    const { absentId, substituteId, from, until } = input
    if (from > until) throw new DomainError('invalid', 'directory.wrong_period')
    if (until < ctx.today) throw new DomainError('invalid', 'directory.past_period')
    const same = and(eq(substitutions.absentId, absentId), eq(substitutions.substituteId, substituteId))
    const overlapping = and(
      same,
      isNull(substitutions.endedAt),
      lte(substitutions.from, until),
      gte(substitutions.until, from),
    )
    const [known] = await ctx.tx.select({ id: substitutions.id }).from(substitutions).where(overlapping)
    if (known) throw new DomainError('conflict', 'directory.already_substitutes')
    const id = newId()
    await ctx.tx.insert(substitutions).values({ ...input, id, createdAt: ctx.now })
    // The substitute's sockets are opened anew, now with the rooms of the absent one's cabinet.
    await ctx.tx.execute(closeConnections({ personId: substituteId, reason: 'session' }))
    touchCabinet(ctx, substituteId)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `person:${input.absentId}`, detail: { id, ...input } }),
})
