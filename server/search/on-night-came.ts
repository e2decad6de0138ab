import type { Reaction } from '../reactions'
import { startReconciling } from './reconcile/reconcile'

/** Compares the index with the office after office.nightCame; twice a night finds nothing the second time. */
const react: Reaction<'office.nightCame'> = (_event, { db }) => startReconciling(db)

export default react
