import type { Reaction } from '../reactions'
import { indexCard } from './index-document'

/** Keeps the index true after documents.changed; doing it twice changes nothing. */
const react: Reaction<'documents.changed'> = ({ documentId }, { db }) => indexCard(db, documentId)

export default react
