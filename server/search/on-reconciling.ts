import type { Reaction } from '../reactions'
import { reconcileStep } from './reconcile/reconcile'

/** One step of comparing an index with the office; done twice it mends nothing the second time. */
const react: Reaction<'search.reconciling'> = (step, { db }) => reconcileStep(db, step)

export default react
