import type { Reaction } from '../reactions'
import { dropReplaced } from './engines'

/** Takes the replaced index out after search.built; twice finds nothing the second time. A question on its way there is answered by PostgreSQL. */
const react: Reaction<'search.built'> = (_built, { db }) => dropReplaced(db)

export default react
