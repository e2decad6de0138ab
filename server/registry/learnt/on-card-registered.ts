import type { Reaction } from '../../reactions'
import { learnLetter } from './learn-letter'

/** A letter was registered: its places are learnt, for the next letter to be read there. */
const onCardRegistered: Reaction<'registry.cardRegistered'> = ({ documentId }, { db }) => learnLetter(db, documentId)

export default onCardRegistered
