import { eq } from 'drizzle-orm'
import { substitutions } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { closeConnections } from '../realtime/sessions-channel'
import { canSubstitute } from './policy'

/** Ends a substitution before its day: from this moment the substitute sees and does nothing of the absent one's. */
export const endSubstitution = defineCommand(directoryContract.endSubstitution, {
  name: 'directory.endSubstitution',
  async load(tx, { substitutionId }, actor) {
    const [row] = await tx.select().from(substitutions).where(eq(substitutions.id, substitutionId)).for('update')
    const concerned = row && (row.substituteId === actor.personId || canSubstitute(actor, row.absentId) === true)
    if (!row || !concerned) throw new DomainError('not_found', 'directory.unknown_substitution')
    return row
  },
  policy: (actor, { absentId }) => canSubstitute(actor, absentId),
  async run(ctx, _input, { id, substituteId, endedAt, until }) {
    if (endedAt || until < ctx.today) throw new DomainError('conflict', 'directory.substitution_over')
    await ctx.tx.update(substitutions).set({ endedAt: ctx.now }).where(eq(substitutions.id, id))
    // Sockets and rooms were opened with the absent one's rights; they are opened anew with what is left.
    await ctx.tx.execute(closeConnections({ personId: substituteId, reason: 'session' }))
    return { id }
  },
  audit: ({ substitutionId }, _output, { absentId, substituteId }) => ({
    stream: `person:${absentId}`,
    detail: { substitutionId, substituteId },
  }),
})
