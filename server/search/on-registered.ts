import type { Reaction } from '../reactions'
import { indexCard } from './index-document'

/** Keeps the index true after registry.cardRegistered; doing it twice changes nothing. */
const react: Reaction<'registry.cardRegistered'> = ({ documentId }, { db }) => indexCard(db, documentId)

export default react
