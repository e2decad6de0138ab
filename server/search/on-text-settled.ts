import type { Reaction } from '../reactions'
import { indexText } from './index-document'

/** Keeps the index true after rooms.textSettled; doing it twice changes nothing. */
const react: Reaction<'rooms.textSettled'> = ({ documentId }, { db }) => indexText(db, documentId)

export default react
