import type { DbOrTx } from '@/db/client'
import type { Actor } from './actor'
import type { AnyContractProcedure, InferContractInput, InferContractOutput } from './contract'

export type QueryContext = { db: DbOrTx; actor: Actor; now: Date; today: string }

export type Query<C extends AnyContractProcedure = AnyContractProcedure> = {
  type: 'query'
  contract: C
  name: string
  run: (context: QueryContext, input: InferContractInput<C>) => Promise<InferContractOutput<C>>
}

/** A use case that only reads. Lists start from `visibleTo(actor)`; a single read uses the same clause, so foreign = 404. */
export function defineQuery<C extends AnyContractProcedure>(
  contract: C,
  spec: Omit<Query<C>, 'type' | 'contract'>,
): Query<C> {
  return { type: 'query', contract, ...spec }
}
