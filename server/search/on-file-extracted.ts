import type { Reaction } from '../reactions'
import { indexFile } from './index-document'

/** Keeps the index true after files.extracted; doing it twice changes nothing. */
const react: Reaction<'files.extracted'> = ({ sha256 }, { db }) => indexFile(db, sha256)

export default react
