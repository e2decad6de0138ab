import { eq } from 'drizzle-orm'
import { addressPlaces } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { canKeepPlaces } from '../policy'
import { touchOrganisations } from '../touch-organisations'
import { filledLevels, knownPlaces } from './place-of'

/**
 * Takes a place written by mistake out of the dictionary; cards keep the address they have, and say that it is not there (V-06.02).
 * Throws `organisations.place_unknown`, and `organisations.place_has_places` while others stand in it.
 */
export const removePlace = defineCommand(organisationsContract.removePlace, {
  name: 'organisations.removePlace',
  async load(tx, address) {
    const known = await knownPlaces(tx, address)
    const place = known.at(-1)
    if (!place || known.length < filledLevels(address).length)
      throw new DomainError('not_found', 'organisations.place_unknown')
    // Whoever puts a place under this one waits for this lock by the foreign key.
    const [locked] = await tx.select().from(addressPlaces).where(eq(addressPlaces.id, place.id)).for('update')
    if (!locked) throw new DomainError('not_found', 'organisations.place_unknown')
    return locked
  },
  policy: canKeepPlaces,
  async run(ctx, _input, { id, level, name }) {
    const [below] = await ctx.tx.select().from(addressPlaces).where(eq(addressPlaces.parentId, id)).limit(1)
    if (below) throw new DomainError('conflict', 'organisations.place_has_places', { name })
    await ctx.tx.delete(addressPlaces).where(eq(addressPlaces.id, id))
    touchOrganisations(ctx)
    return { level, name }
  },
  audit: (_input, { level, name }, { parentId }) => ({
    stream: 'address-places',
    detail: { removed: { level, name, parentId } },
  }),
})
