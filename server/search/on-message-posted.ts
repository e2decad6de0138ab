import type { Reaction } from '../reactions'
import { indexMessage } from './index-document'

/** Keeps the index true after documents.messagePosted; doing it twice changes nothing. */
const react: Reaction<'documents.messagePosted'> = ({ documentId, itemId }, { db }) =>
  indexMessage(db, documentId, itemId)

export default react
