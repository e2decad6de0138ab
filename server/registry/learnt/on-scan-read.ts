import { holdersOfScan } from '../../files'
import type { Reaction } from '../../reactions'
import { learnLetter } from './learn-letter'

/**
 * The text of a file is there: of letters that were registered before their scan could be read the places are learnt now
 * . One whose scan was read before has taught them by its registration, and so has a letter read here a second time.
 */
const onScanRead: Reaction<'files.extracted'> = async ({ sha256 }, { db }) => {
  for (const { documentId, readAt } of await holdersOfScan(db, sha256)) await learnLetter(db, documentId, readAt)
}

export default onScanRead
