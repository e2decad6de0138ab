import { execute } from '@/server/kernel/execute'
import { addPlaces } from '@/server/organisations/places/add-places'
import { PLACES } from './content/places'
import { actorByLogin } from './demo-actors'

/** The dictionary of addresses of the invented region, put in by its clerk (V-06.02). */
export async function seedPlaces(): Promise<void> {
  await execute(addPlaces, { actor: await actorByLogin('zimina') }, { places: PLACES })
}
