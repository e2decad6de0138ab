import { MeilisearchApiError, type MeilisearchErrorResponse } from 'meilisearch'
import { type Address, done, entriesOf, indexName, namesOf, type Place, writeClient } from './client'
import { SETTINGS } from './settings'

const MOST = 1000

/** Makes the index of a building unless it is there, with the settings of this release. */
export async function prepare(place: Place): Promise<void> {
  if (!(await stands(place))) await done(writeClient(place).createIndex(indexName(place), { primaryKey: 'id' }))
  await done(entriesOf(place).updateSettings(SETTINGS))
}

/** Whether Meilisearch has the index of a building; throws when it does not say. */
export async function stands(place: Place): Promise<boolean> {
  try {
    await writeClient(place).getRawIndex(indexName(place))
    return true
  } catch (error) {
    const cause =
      error instanceof MeilisearchApiError ? (error.cause as MeilisearchErrorResponse | undefined) : undefined
    if (cause?.code === 'index_not_found') return false
    throw error
  }
}

/**
 * Takes out every index of this office but those that are in use. What stands there is read before what is in use: a building
 * makes its index only once it is known, so none that is being built can be taken for one left behind.
 */
export async function dropOthers(address: Address, inUse: () => Promise<string[]>): Promise<void> {
  const client = writeClient(address)
  const { results } = await client.getRawIndexes({ limit: MOST })
  const kept = new Set((await inUse()).map((run) => indexName({ ...address, run })))
  const left = results.map(({ uid }) => uid).filter((uid) => isOurs(uid, address) && !kept.has(uid))
  for (const uid of left) await done(client.deleteIndex(uid))
}

/** The plain name is that of releases which had one index only. */
const isOurs = (uid: string, address: Address): boolean =>
  uid === namesOf(address) || uid.startsWith(`${namesOf(address)}-`)
