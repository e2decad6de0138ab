import type { Reaction } from '../reactions'
import { sweepBlobs } from './sweep-blobs'
import { sweepUnused } from './sweep-unused'

/** Clears the store of what nothing refers to and of what no row names after office.nightCame; twice a night finds nothing the second time. */
const react: Reaction<'office.nightCame'> = async (_event, { db, now }) => {
  await sweepUnused(db, now)
  await sweepBlobs(db, now)
}

export default react
