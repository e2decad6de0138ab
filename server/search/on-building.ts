import type { Reaction } from '../reactions'
import { buildStep } from './rebuild'

/** One step of building an index; done twice it puts the same. */
const react: Reaction<'search.building'> = (step, { db }) => buildStep(db, step)

export default react
