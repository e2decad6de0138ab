import type { Reaction } from '../reactions'
import { ensureIndex } from './ensure-index'
import { startReconciling } from './reconcile/reconcile'

/** Builds what was lost and compares the rest with the office after office.nightCame; twice a night finds nothing the second time. */
const react: Reaction<'office.nightCame'> = async (_event, { db }) => {
  await ensureIndex(db)
  await startReconciling(db)
}

export default react
