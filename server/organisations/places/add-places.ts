import { eq, sql } from 'drizzle-orm'
import { addressPlaces } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { type AddressLevels, LEVELS } from '@/lib/countries/levels'
import { isPostalCode } from '@/lib/countries/postal-code'
import { personOf } from '../../kernel/actor'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { canKeepPlaces } from '../policy'
import { touchOrganisations } from '../touch-organisations'
import { type Filled, filledLevels, placeKey, placeUnder } from './place-of'

/**
 * Puts addresses into the dictionary, each with every place above it; what is there stays as it is, an index becomes that of the
 * deepest place (V-06.02). Throws `organisations.place_without_region`, `organisations.place_unnamed`,
 * `organisations.postal_code` with the row.
 */
export const addPlaces = defineCommand(organisationsContract.addPlaces, {
  name: 'organisations.addPlaces',
  // One at a time: two files of the same places in another order would wait for each other.
  load: (tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('organisations:places', 0))`),
  policy: canKeepPlaces,
  async run(ctx, { places }) {
    places.forEach(refuseUnfit)
    const seen = new Map<string, string>()
    let added = 0
    for (const address of places) added += await addOne(ctx, address, seen)
    touchOrganisations(ctx)
    return { added }
  },
  audit: ({ places }, { added }) => ({
    stream: 'address-places',
    detail: { rows: places.length, added, first: places[0] },
  }),
})

function refuseUnfit(address: AddressLevels, at: number): void {
  const row = at + 1
  if (!address.region?.trim()) throw new DomainError('invalid', 'organisations.place_without_region', { row })
  if (filledLevels(address).some(({ name }) => !placeKey(name)))
    throw new DomainError('invalid', 'organisations.place_unnamed', { row })
  if (address.postalCode && !isPostalCode(address.postalCode))
    throw new DomainError('invalid', 'organisations.postal_code', { row })
}

async function addOne(ctx: CommandContext, address: AddressLevels, seen: Map<string, string>): Promise<number> {
  let parentId: string | null = null
  let added = 0
  for (const filled of filledLevels(address)) {
    const path: string = [parentId, LEVELS.indexOf(filled.level), placeKey(filled.name)].join('/')
    const known: string | undefined = seen.get(path) ?? (await placeUnder(ctx.tx, parentId, filled))?.id
    const id: string = known ?? (await insert(ctx, parentId, filled))
    if (!known) added += 1
    seen.set(path, id)
    parentId = id
  }
  const { postalCode } = address
  if (postalCode && parentId)
    await ctx.tx.update(addressPlaces).set({ postalCode }).where(eq(addressPlaces.id, parentId))
  return added
}

async function insert({ tx, actor, now }: CommandContext, parentId: string | null, filled: Filled): Promise<string> {
  const id = newId()
  const made = { id, parentId, nameKey: placeKey(filled.name), addedBy: personOf(actor), createdAt: now }
  await tx.insert(addressPlaces).values({ ...filled, ...made })
  return id
}
