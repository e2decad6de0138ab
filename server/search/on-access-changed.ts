import type { Reaction } from '../reactions'
import { refreshAccess } from './index-document'

/** Keeps rights in the index true after documents.accessChanged; PostgreSQL itself needs no telling. */
const react: Reaction<'documents.accessChanged'> = ({ documentId }, { db }) => refreshAccess(db, documentId)

export default react
